using System.Text;
using Spectre.Console;
using Synapse.SpecGate;
using Synapse.SpecGate.Commands;

// What a change of the contract means, and what follows from it: dotnet run --project build/SpecGate -- check
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return new GateCommandLine(Repository.OfProgram, AnsiConsole.Console, TimeProvider.System).Run(args, Console.Error);
