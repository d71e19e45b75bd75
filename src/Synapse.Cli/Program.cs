using System.Text;
using Synapse.Cli;

// Names and messages may be in any language, whatever the locale of the terminal says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await SynapseCommandLine.RunAsync(args, CommandLineHost.OfProcess());
