using Synapse.Emulator;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>Against the emulator: every way in which a server may follow a log must give the same lines.</summary>
internal sealed class TailTests
{
    private static readonly string[] Lines = ["모델을 불러옵니다", ".", ".", ".", "epoch 1", ".", ".", "done"];

    [Test]
    public async Task Fault31_Delivers_every_line_once_and_ends_with_the_job_though_the_connection_drops(
        [Values] TailForm form, [Values] TailPath path, [Values] bool liveOnly, [Values] bool current, [Values(null, 0, 2)] int? dropAfter)
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(new SynapseEmulatorOptions
        {
            Form = current ? EmulatorForm.Current : EmulatorForm.Documented,
            JobStepInterval = Timeout.InfiniteTimeSpan,
            Tail = new TailOptions { Form = form, Path = path, LiveOnly = liveOnly },
        });
        emulator.Jobs.DefaultScript = new JobScript { LogLines = [] };
        using var client = new SynapseClient(ServerClients.Options(emulator.BaseAddress, options =>
        {
            options.AccessToken = emulator.Credentials.AccessToken;
            options.UseClockForWaits(new SkippingClock(TimeSpan.FromMinutes(1)));
        }));
        Plugin plugin = await client.CreatePluginAsync(new() { Name = "tail" });
        JobId id = (await client.RunPluginAsync(plugin.Id, new())).JobId!.Value;
        if (dropAfter is { } lines)
        {
            emulator.Jobs.DropNextTail(lines);
            emulator.Jobs.DropNextTail(1);
        }

        // The rest of the log is written while it is read: a line after each one that has come.
        void Write(params string[] messages) => emulator.Jobs.WriteLogs($"{id}", [.. messages.Select(message => new JobLogLine(message))]);
        Write(Lines[..3]);
        List<string?> received = [];
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(id))
        {
            received.Add(line.Message);
            if (received.Count == Lines.Length)
            {
                await emulator.Jobs.FinishAsync($"{id}");
            }
            else if (received.Count + 2 < Lines.Length)
            {
                Write(Lines[received.Count + 2]);
            }
        }

        Assert.That(received, Is.EqualTo(Lines));
    }
}
