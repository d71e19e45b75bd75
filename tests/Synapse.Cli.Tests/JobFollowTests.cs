using System.Text.Json.Nodes;
using System.Threading.Channels;
using Spectre.Console.Testing;
using Synapse.Emulator;
using Synapse.Generated;

namespace Synapse.Cli.Tests;

internal sealed class JobFollowTests : EmulatorFixture
{
    [Test]
    public async Task Lines_are_printed_as_they_come_until_Ctrl_C()
    {
        string id = await RunAsync();
        var printed = new LineWriter();
        await using (printed)
        {
            Cli.LiveOut = printed;
            using var interrupt = new CancellationTokenSource();
            Task<int> tail = Cli.RunAsync(["jobs", "tail", id], interrupt.Token);
            Emulator.Jobs.WriteLogs(id, new JobLogLine("하나"));
            string first = await printed.ReadAsync();
            Emulator.Jobs.WriteLogs(id, new JobLogLine("둘\u001b[31m", "warning"));
            string second = await printed.ReadAsync();
            await interrupt.CancelAsync();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(first, Does.EndWith("하나"));
                Assert.That(second, Does.EndWith("둘 [31m"));
                Assert.That(await tail, Is.EqualTo(ExitCode.Cancelled));
            }
        }
    }

    [Test]
    public async Task The_tail_of_a_job_that_has_ended_ends([Values] bool asJson)
    {
        string id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id);
        int exitCode = await Cli.RunAsync(["jobs", "tail", id, .. asJson ? ["--output", "ndjson"] : Array.Empty<string>()]);
        string[] lines = Cli.Out.TrimEnd().Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, Cli.Error);
            Assert.That(lines, Has.Length.EqualTo(4));
            Assert.That(asJson ? (string?)JsonNode.Parse(lines[0])!["message"] : lines[0], Does.EndWith("4단계 중 1단계 완료"));
        }
    }

    [Test]
    public async Task The_times_of_a_log_are_local()
    {
        Cli.Time = new SeoulTime();
        string id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id);
        await Cli.RunAsync("jobs", "tail", id);
        await Cli.RunAsync("jobs", "wait", id, "--logs");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Cli.Out.Split('\n')[0], Does.Contain("+09:00] "));
            Assert.That(Cli.Error, Does.Contain("+09:00] ").And.Not.Contain("+00:00] "));
        }
    }

    [Test]
    public async Task A_job_is_printed_when_it_has_ended()
    {
        string id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id);
        JsonNode job = await PrintedByAsync("jobs", "wait", id, "--logs");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)job["status"], Is.EqualTo("completed"));
            Assert.That(Cli.Error, Does.Contain("completed 100%"));
            Assert.That(Cli.Error, Does.Contain("4단계 중 4단계 완료"));
        }
    }

    [Test]
    public async Task On_a_terminal_progress_is_shown_with_the_log()
    {
        string id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id);
        using var terminal = new TestConsole().Width(120).EmitAnsiSequences();
        Cli.ErrorTerminal = terminal;
        await PrintedByAsync("jobs", "wait", id, "--logs");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(terminal.Lines.Where(line => line.Contains("단계 완료", StringComparison.Ordinal)), Has.Exactly(4).Items);
            Assert.That(Cli.Error, Is.Empty);
        }
    }

    [Test]
    public async Task A_failed_job_ends_the_command_with_1_and_the_last_lines_of_its_log()
    {
        Emulator.Jobs.SetNextOutcome(JobOutcome.Failed);
        string id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id);
        int exitCode = await Cli.RunAsync("jobs", "wait", id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That((string?)JsonNode.Parse(Cli.Out)!["status"], Is.EqualTo("failed"));
            Assert.That(Cli.Error, Does.Contain($"job {id} ended as failed"));
            Assert.That(Cli.Error, Does.Contain("error: 작업이 실패했습니다"));
        }
    }

    [Test]
    public async Task A_job_that_takes_too_long_is_no_longer_waited_for()
    {
        int exitCode = await Cli.RunAsync("jobs", "wait", "789", "--timeout", "0.05");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(Cli.Error, Does.Contain("0.05 s"));
        }
    }

    private async Task<string> RunAsync()
    {
        using var client = new SynapseClient(Emulator.BaseAddress, SynapseCredentials.AccessToken(Emulator.Credentials.AccessToken));
        return (await client.RunPluginAsync(123, new RunPluginRequest())).JobId!.Value.ToString();
    }

    // The system's clock, because a wait needs one that goes on.
    private sealed class SeoulTime : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } =
            TimeZoneInfo.CreateCustomTimeZone("Seoul", TimeSpan.FromHours(9), "Seoul", "Seoul");
    }

    private sealed class LineWriter : StringWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public ValueTask<string> ReadAsync() => _lines.Reader.ReadAsync();

        public override Task WriteLineAsync(string? value)
        {
            _lines.Writer.TryWrite(value ?? "");
            return Task.CompletedTask;
        }
    }
}
