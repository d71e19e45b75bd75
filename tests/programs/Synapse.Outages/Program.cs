using Synapse.Outages;

// Takes the server away for 15 seconds while logs are followed and jobs are waited for:
// dotnet run -c Release --project tests/programs/Synapse.Outages
// Exits with 1 if an entry is lost, doubled or out of place, or if a wait does not return.
bool[] passed = await Task.WhenAll(
    OutageRun.RunAsync("killed and started again", static server => server.KillAsync(), static server => server.StartAsync()),
    OutageRun.RunAsync("stopped and continued", static server => server.SignalAsync("STOP"), static server => server.SignalAsync("CONT")));
return passed.All(run => run) ? 0 : 1;
