using System.CommandLine;
using Synapse.Contract.Tests.Commands;

var root = new RootCommand("The contracts between Synapse.Generated and the backend: accept what the tests wrote, verify a backend.")
{
    AcceptCommand.Create(),
    VerifyCommand.Create(),
    BrokerCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
