using System.Text;
using Spectre.Console;
using Synapse.SpecGate;
using Synapse.SpecGate.Commands;
using Synapse.SpecGate.Sdk;

// What a change of the contract means, and what follows from it: dotnet run --project build/SpecGate -- check
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var sdk = new SdkBuild(Repository.OfProgram);
return new GateCommandLine(Repository.OfProgram, sdk, AnsiConsole.Console, TimeProvider.System).Run(args, Console.Error);
