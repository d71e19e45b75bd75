using Synapse.Emulator;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>The documented pattern around run_plugin, against faults of the emulator.</summary>
internal static class RetrySteps
{
    private const string Group = "Retries";
    private static readonly FreeFormJson Parameters = FreeFormJson.From(new { threshold = 0.8 });

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "Retry after a server error",
            "client.RunPluginWithRetryAsync(123, parameters, maxAttempts: 3, onAttemptFailed)",
            async demo =>
            {
                demo.Emulator.Faults.Add(EmulatorFault.Busy(503) with { Method = "POST", Path = "/plugins/123/run/" });
                long before = demo.Emulator.Jobs.RunCount;
                (RunPluginResult? result, List<RunPluginAttempt> failed) = await RunAsync(demo, 123, Parameters);
                Expect.Equal("the number of failed attempts", 1, failed.Count);
                Expect.Equal("the status of the failure", 503, failed[0].Failure.ResponseStatusCode);
                Expect.Equal("the wait, 2⁰ seconds,", TimeSpan.FromSeconds(1), failed[0].Delay);
                Expect.Equal("the number of runs", before + 1, demo.Emulator.Jobs.RunCount);
                return new StepResult(
                    new StepLine($"서버 오류 (시도 {failed[0].Attempt + 1}): {failed[0].Failure.Message}", "error"),
                    $"플러그인 실행 시작됨: {Expect.NotNull("the job's id", result?.JobId)}"
                );
            }
        )
        {
            TakesTime = true,
        },
        new(
            Group,
            "Stop at an unknown plugin",
            "client.RunPluginWithRetryAsync(999, parameters)",
            async demo =>
            {
                (RunPluginResult? result, List<RunPluginAttempt> failed) = await RunAsync(demo, 999, Parameters);
                Expect.That(result is null, "there should be no result");
                Expect.Equal("the number of attempts", 1, failed.Count);
                Expect.That(failed[0].Failure.IsNotFound, "the failure should be 404");
                return new StepResult(new StepLine("플러그인 999을 찾을 수 없음", "error"));
            }
        ),
        new(
            Group,
            "Stop at bad parameters",
            "client.RunPluginWithRetryAsync(123, FreeFormJson.From(new[] { \"threshold\" }))",
            async demo =>
            {
                (RunPluginResult? result, List<RunPluginAttempt> failed) = await RunAsync(
                    demo,
                    123,
                    FreeFormJson.From(new[] { "threshold" })
                );
                Expect.That(result is null, "there should be no result");
                Expect.Equal("the number of attempts", 1, failed.Count);
                Expect.That(failed[0].Failure.IsBadRequest, "the failure should be 400");
                return new StepResult(new StepLine($"잘못된 매개변수: {failed[0].Failure.RawBody}", "error"));
            }
        ),
    ];

    private static async Task<(RunPluginResult? Result, List<RunPluginAttempt> Failed)> RunAsync(
        DemoContext demo,
        long plugin,
        FreeFormJson parameters
    )
    {
        var failed = new List<RunPluginAttempt>();
        RunPluginResult? result = await demo.Client.RunPluginWithRetryAsync(
            plugin,
            parameters,
            maxAttempts: 3,
            onAttemptFailed: attempt =>
            {
                failed.Add(attempt);
                demo.Progress.Report(new StepProgress(100.0 * failed.Count / 3, attempt.Failure.Message));
            },
            cancellationToken: demo.CancellationToken);
        return (result, failed);
    }
}
