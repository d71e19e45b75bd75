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
        await using SynapseEmulator emulator = await StartAsync(form, path, liveOnly, current);
        using SynapseClient client = CreateClient(emulator);
        JobId id = await RunAsync(client);
        if (dropAfter is { } lines)
        {
            emulator.Jobs.DropNextTail(lines);
            emulator.Jobs.DropNextTail(1);
        }

        Write(emulator, id, Lines[..3]);

        Assert.That(await FollowAsync(emulator, client, id, Lines[3..]), Is.EqualTo(Lines));
    }

    /// <summary>Reads the log to its end while the rest of it is written: a line after each one that has come.</summary>
    private static async Task<List<string?>> FollowAsync(SynapseEmulator emulator, SynapseClient client, JobId id, string[] rest)
    {
        var received = new List<string?>();
        await using IAsyncEnumerator<ConsoleLog> lines = client.TailJobConsoleLogsAsync(id).GetAsyncEnumerator();
        int written = 0;
        while (true)
        {
            ValueTask<bool> next = lines.MoveNextAsync();
            if (!next.IsCompleted)
            {
                if (written < rest.Length)
                {
                    Write(emulator, id, [rest[written++]]);
                }
                else if (written++ == rest.Length)
                {
                    await emulator.Jobs.FinishAsync(id.ToString());
                }
            }

            if (!await next)
            {
                return received;
            }

            received.Add(lines.Current.Message);
        }
    }

    private static void Write(SynapseEmulator emulator, JobId id, string[] lines) =>
        emulator.Jobs.WriteLogs(id.ToString(), [.. lines.Select(line => new JobLogLine(line))]);

    private static async Task<JobId> RunAsync(SynapseClient client)
    {
        Plugin plugin = await client.CreatePluginAsync(new() { Name = "tail" });
        return (await client.RunPluginAsync(plugin.Id, new())).JobId!.Value;
    }

    private static SynapseClient CreateClient(SynapseEmulator emulator)
    {
        return new SynapseClient(ServerClients.Options(emulator.BaseAddress, options =>
        {
            options.AccessToken = emulator.Credentials.AccessToken;
            options.UseClockForWaits(new SkippingClock(TimeSpan.FromMinutes(1)));
        }));
    }

    private static async Task<SynapseEmulator> StartAsync(TailForm form, TailPath path, bool liveOnly, bool current)
    {
        SynapseEmulator emulator = await SynapseEmulator.StartAsync(new SynapseEmulatorOptions
        {
            Dialect = current ? EmulatorDialect.Current : EmulatorDialect.Documented,
            JobStepInterval = Timeout.InfiniteTimeSpan,
            Tail = new TailOptions { Form = form, Path = path, LiveOnly = liveOnly },
        });
        emulator.Jobs.DefaultScript = new JobScript { LogLines = [] };
        return emulator;
    }
}
