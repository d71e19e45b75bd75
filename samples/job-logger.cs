#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// What plugin code does while its job runs: it reports progress, metrics, messages and its result.
using System.Text.Json.Nodes;
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
    new() { Seed = EmulatorSeed.Documented, JobStepInterval = Timeout.InfiniteTimeSpan });
using var client = new SynapseClient(
    emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
JobId id = 789;

await using (JobLogger logger = client.CreateJobLogger(id))
{
    for (int epoch = 1; epoch <= 4; epoch++)
    {
        logger.LogMessage($"Epoch {epoch} of 4", ConsoleLogLevel.Info);
        logger.LogEvent("epoch_done", new JsonObject { ["epoch"] = epoch });
        logger.SetMetric("train", "loss", 1.0 / epoch);
        logger.SetProgress("train", percent: epoch * 25);
    }

    await logger.FlushAsync();
    Console.WriteLine($"lost: {logger.LostEntries}");
}

await client.UpdateJobAsync(id, new()
{
    Status = JobStatus.Completed,
    Result = new JsonObject { ["accuracy"] = 0.97 },
});
Job job = await client.GetJobAsync(id);
Console.WriteLine($"{job.Status}: {job.Result}");
