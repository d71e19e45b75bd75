using NUnit.Framework;
using Synapse.Emulator;
using Synapse.Generated.Tests.Client;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Documentation;

/// <summary>robust_plugin_execution, with the texts that the documentation prints for each reason.</summary>
internal sealed class ErrorHandlingExamples : DocumentationFixture
{
    private readonly List<string> _printed = [];
    private readonly SkippingClock _clock = new();

    [Test]
    public async Task Robust_plugin_execution_returns_the_result()
    {
        RunPluginResult? result = await RobustPluginExecutionAsync(123, FreeFormJson.From(new { threshold = 0.8 }));

        Assert.That(result?.JobId, Is.Not.Null);
        Assert.That(_printed, Is.Empty);
    }

    [Test]
    public async Task Robust_plugin_execution_of_a_plugin_that_does_not_exist()
    {
        RunPluginResult? result = await RobustPluginExecutionAsync(999, FreeFormJson.From(new { }));

        Assert.That(result, Is.Null);
        Assert.That(_printed, Is.EqualTo(["플러그인 999을 찾을 수 없음"]).AsCollection);
    }

    [Test]
    public async Task Robust_plugin_execution_with_invalid_parameters()
    {
        RunPluginResult? result = await RobustPluginExecutionAsync(123, FreeFormJson.Parse("\"no object\""));

        Assert.That(result, Is.Null);
        Assert.That(_printed.Single(), Does.StartWith("잘못된 매개변수: ").And.Contain("parameters"));
    }

    [Test]
    public async Task Robust_plugin_execution_over_server_errors()
    {
        // 지수 백오프
        Emulator.Faults.Add(EmulatorFault.HtmlPage(500) with { Path = "/plugins/*/run/", Times = 2 });

        RunPluginResult? result = await RobustPluginExecutionAsync(123, FreeFormJson.From(new { }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result?.JobId, Is.Not.Null);
            Assert.That(_printed.Select(line => line[..13]), Is.EqualTo(["서버 오류 (시도 1):", "서버 오류 (시도 2):"]).AsCollection);
            Assert.That(_clock.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo([1, 2]).AsCollection);
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Robust_plugin_execution_that_never_succeeds()
    {
        Emulator.Faults.Add(EmulatorFault.Busy() with { Path = "/plugins/*/run/", Times = 9 });

        RunPluginResult? result = await RobustPluginExecutionAsync(123, FreeFormJson.From(new { }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result, Is.Null);
            Assert.That(_printed, Has.Count.EqualTo(3));
            Assert.That(Emulator.Requests.Count, Is.EqualTo(3));
            Assert.That(_clock.Waits, Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task Robust_plugin_execution_without_permission()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 403, Body = """{"detail": "권한 없음"}""" });

        RunPluginResult? result = await RobustPluginExecutionAsync(123, FreeFormJson.From(new { }));

        Assert.That(result, Is.Null);
        Assert.That(_printed.Single(), Does.StartWith("예상치 못한 오류: ").And.Contain("권한 없음"));
    }

    private async Task<RunPluginResult?> RobustPluginExecutionAsync(long pluginId, FreeFormJson parameters)
    {
        using SynapseClient client = Client.WithOptions(options => options.UseClockForWaits(_clock));
        return await client.RunPluginWithRetryAsync(
            pluginId,
            parameters,
            maxRetries: 3,
            onRetry: attempt =>
                _printed.Add(
                    attempt.Failure switch
                    {
                        { IsNotFound: true } => $"플러그인 {pluginId}을 찾을 수 없음",
                        { IsBadRequest: true } => $"잘못된 매개변수: {attempt.Failure.RawBody}",
                        { IsServerError: true } => $"서버 오류 (시도 {attempt.Attempt + 1}): {attempt.Failure.Message}",
                        _ => $"예상치 못한 오류: {attempt.Failure.Message}",
                    }
                )
        );
    }
}
