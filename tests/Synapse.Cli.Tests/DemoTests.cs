using System.Text.Json;
using Spectre.Console.Testing;
using Synapse.Cli.Demo;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class DemoTests
{
    private static readonly string[] Operations =
    [
        "HealthCheckAgentAsync", "GetPluginAsync", "CreatePluginAsync", "UpdatePluginAsync", "RunPluginAsync", "RunPluginWithRetryAsync",
        "GetPluginReleaseAsync", "CreatePluginReleaseAsync", "GetJobAsync", "ListJobsAsync", "ListAllJobsAsync", "UpdateJobAsync",
        "WaitForJobAsync", "ListJobConsoleLogsAsync", "ListStoragesAsync", "GetStorageAsync", "CreateStorageAsync",
    ];

    [Test]
    public async Task The_demo_succeeds_and_prints_what_the_documentation_prints()
    {
        using var cli = new CommandLine();
        int exitCode = await cli.RunAsync("demo");
        string[] printed =
        [
            "에이전트 상태: connected",
            "에이전트 상태 확인 실패: ",
            "플러그인: Image Processor",
            "ID 124로 플러그인 생성됨",
            "업데이트된 플러그인 설명",
            "플러그인 실행 시작됨: 790",
            "completed 100%",
            "플러그인 123의 릴리스 1.0.0",
            "릴리스 생성됨: 457",
            "작업 789: running",
            "작업 로그: 작업 시작",
            "[2026-11-01T09:00:12Z] warning: 이미지 3개를 건너뜀",
            "작업 791: completed · {\"output_files\":[\"file1.txt\",\"file2.txt\"]}",
            "error: 작업이 실패했습니다",
            "My S3 Storage | amazon_s3",
            "제공업체: minio",
            "서버 오류 (시도 1): ",
            "플러그인 999을 찾을 수 없음",
            "잘못된 매개변수: ",
            "name: This field may not be blank.",
            "401 Unauthorized",
            "name: plugin with this name already exists.",
            "no connection to",
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, cli.Out);
            Assert.That(cli.Out, Does.Not.Contain("FAIL"));
            Assert.That(
                cli.Out,
                Does.Contain($"{DemoScript.Steps.Count} of {DemoScript.Steps.Count} steps did what the documentation says.")
            );
            Assert.That(cli.Out, Has.None.EqualTo('\u001b'));
            Assert.That(cli.Out, Does.Not.Contain("YOUR_SECRET_KEY"));
            Assert.That(
                cli.Out.Split('\n').Where(line => line.StartsWith("  log ", StringComparison.Ordinal))
                    .Select(line => line.Split(": ")[1].Trim()),
                Is.EqualTo(["작업 시작", "입력 데이터를 읽음", "이미지 3개를 건너뜀", "이미지 147개 처리 완료"]));

            foreach (string text in printed)
            {
                Assert.That(cli.Out, Does.Contain(text));
            }
        }
    }

    [Test]
    public async Task As_JSON_the_demo_prints_an_object_per_step()
    {
        using var cli = new CommandLine();
        int exitCode = await cli.RunAsync("demo", "--json");
        JsonElement[] steps = [.. cli.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, cli.Out);
            Assert.That(
                steps.Select(step => step.GetProperty("title").GetString()),
                Is.EqualTo(DemoScript.Steps.Select(step => step.Title))
            );
            Assert.That(steps.Select(step => step.GetProperty("ok").GetBoolean()), Is.All.True);
        }
    }

    [Test]
    public async Task A_step_that_sees_something_else_fails_the_demo_and_the_others_still_run()
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { Seed = EmulatorSeed.Documented, JobStepInterval = TimeSpan.FromMilliseconds(20) }
        );
        emulator.Faults.Add(new EmulatorFault { Method = "GET", Path = "/storages/", Status = 200, Body = "[]" });
        using var output = new StringWriter();
        bool succeeded = await DemoScript.RunAsync(emulator, new PlainReporter(output), TimeProvider.System, CancellationToken.None);
        string[] failures =
        [
            .. output
                .ToString().Split('\n').Where(line => line.StartsWith("FAIL", StringComparison.Ordinal))
                .Select(line => line.TrimEnd()),
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(succeeded, Is.False);
            Assert.That(failures, Is.EqualTo(
            [
                "FAIL List storages | client.ListStoragesAsync()",
                "FAILED Storages / List storages: the number of storages should be 3, but is 0",
            ]));
            Assert.That(output.ToString(), Does.Contain($"{DemoScript.Steps.Count - 1} of {DemoScript.Steps.Count} steps"));
        }
    }

    [Test]
    public async Task A_step_that_throws_is_told_on_a_terminal()
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { Seed = EmulatorSeed.Documented, JobStepInterval = TimeSpan.FromMilliseconds(20) }
        );
        emulator.Faults.Add(
            new EmulatorFault
            {
                Method = "GET",
                Path = "/plugins/123/",
                Status = 500,
                Body = """{"detail":"[broken]"}""",
            }
        );
        using var terminal = new TestConsole().Width(120).EmitAnsiSequences();
        bool succeeded = await DemoScript.RunAsync(emulator, new TerminalReporter(terminal), TimeProvider.System, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(succeeded, Is.False);
            Assert.That(terminal.Output, Does.Contain("get_plugin failed with 500 Internal Server Error: [broken]"));
            Assert.That(terminal.Output, Has.Some.EqualTo('\u001b'));
        }
    }

    [Test]
    public async Task On_a_terminal_the_lines_of_the_log_stand_beside_the_bar()
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { Seed = EmulatorSeed.Documented, JobStepInterval = TimeSpan.FromMilliseconds(20) }
        );
        using var terminal = new TestConsole().Width(120).EmitAnsiSequences();
        await DemoScript.RunAsync(emulator, new TerminalReporter(terminal), TimeProvider.System, CancellationToken.None);
        Assert.That(
            terminal.Lines.Where(line =>
                line.Contains("입력 데이터를 읽음", StringComparison.Ordinal) && line.Contains('│', StringComparison.Ordinal)
            ),
            Has.Exactly(1).Items
        );
    }

    [Test]
    public void Every_documented_operation_has_a_step() =>
        Assert.That(
            Operations.Where(operation => !DemoScript.Steps.Any(step => step.Call.Contains(operation, StringComparison.Ordinal))),
            Is.Empty
        );

    [TestCase(false, false, false, typeof(PlainReporter))]
    [TestCase(true, false, false, typeof(TerminalReporter))]
    [TestCase(true, true, false, typeof(PlainReporter))]
    [TestCase(true, false, true, typeof(JsonReporter))]
    public void Colours_are_for_a_terminal_of_which_nothing_plainer_is_asked(bool isTerminal, bool plain, bool json, Type reporter)
    {
        using var terminal = new TestConsole();
        var host = new CommandLineHost
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Terminal = isTerminal ? terminal : null,
            Environment = _ => null,
        };
        Assert.That(DemoCommand.ChooseReporter(host, plain, json), Is.TypeOf(reporter));
    }

    [Test]
    public async Task A_cancelled_demo_ends_as_shells_expect_it()
    {
        using var cli = new CommandLine();
        Assert.That(await cli.RunAsync(["demo"], new CancellationToken(canceled: true)), Is.EqualTo(ExitCode.Cancelled));
    }
}
