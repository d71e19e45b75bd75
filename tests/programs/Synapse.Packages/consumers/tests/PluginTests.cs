using NUnit.Framework;
using Synapse.Emulator;
using Synapse.Generated;

public sealed class PluginTests
{
    [Test]
    public async Task A_run_ends()
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) });
        using var client = new SynapseClient(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
        Plugin plugin = await client.CreatePluginAsync(new() { Name = "from a test" });

        RunPluginResult run = await client.RunPluginAsync(plugin.Id, new());
        Assert.That(run.JobId, Is.Not.Null);
        Job job = await client.WaitForJobAsync(run.JobId!.Value);

        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
    }
}
