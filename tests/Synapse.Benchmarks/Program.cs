using System.CommandLine;
using Synapse.Benchmarks;
using Synapse.Benchmarks.Server;

var server = new Command("server", "Serves the canned answers until the standard input ends.");
server.SetAction((_, _) => CannedServer.RunAsync());

return await new RootCommand("How fast the SDK is, beside what else there is.") { RatiosCommand.Create(), server }.Parse(args).InvokeAsync();
