using System.CommandLine;
using Synapse.Parity.Commands;

return await new RootCommand("Clients in several languages, generated from the one contract, against the same vectors.")
{
    RunCommand.Create(),
}
    .Parse(args)
    .InvokeAsync();
