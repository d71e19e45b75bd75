namespace Synapse.Generated.Tests.Faults;

/// <summary>The table "What may be repeated", operation by operation, over a real connection.</summary>
internal sealed class RetryFaultTests : ScriptedFixture
{
    private static readonly ScriptedResponse Busy = ScriptedResponse.Json("""{"detail": "busy"}""", 503);

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.Repeatable))]
    public async Task Fault01_Is_repeated_and_succeeds(CallableOperation operation)
    {
        Respond(Busy, Busy, ScriptedResponse.Json(operation.Answer, operation.Status));

        await operation.Call(Client, null);

        Assert.That(Server.Requests, Has.Count.EqualTo(3));
        Assert.That(
            Server.Requests.Select(request => $"{request.Method} {request.Path}?{request.Query} {request.Text}").Distinct().Count(),
            Is.EqualTo(1));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.Unrepeatable))]
    public async Task Fault06_Is_executed_exactly_once(CallableOperation operation)
    {
        Respond(Busy, ScriptedResponse.Json(operation.Answer, operation.Status));

        var failure = await Failure.OfAsync<SynapseApiException>(() => operation.Call(Client, null));

        Assert.That(
            (failure.ResponseStatusCode, failure.Operation, Server.Requests.Count), Is.EqualTo((503, operation.Id, 1)));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task The_options_of_a_call_decide_whatever_the_operation(CallableOperation operation)
    {
        Respond(Busy, Busy, ScriptedResponse.Json(operation.Answer, operation.Status));

        await Assert.ThrowsAsync<SynapseApiException>(() => operation.Call(Client, new RequestOptions { Retry = RetryBehavior.Never }));
        int never = Server.Requests.Count;
        await operation.Call(Client, new RequestOptions { Retry = RetryBehavior.Always });

        Assert.That((never, Server.Requests.Count - never), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Fault02_A_lasting_failure_is_not_repeated([Values(400, 401, 403, 404, 409, 500, 501, 505)] int status)
    {
        Respond(status, """{"id": 7}""");

        var failure = await Failure.LikeAsync<SynapseApiException>(() => Client.GetPluginAsync(7));

        Assert.That((failure.ResponseStatusCode, Server.Requests.Count), Is.EqualTo((status, 1)));
    }

    [Test]
    public async Task Fault01_Repetitions_are_as_many_as_the_options_say_and_the_last_answer_counts([Values(0, 1, 5)] int maxRetries)
    {
        Respond([.. Enumerable.Repeat(Busy, maxRetries), ScriptedResponse.Json("""{"detail": "still busy"}""", 502)]);
        UseOptions(options => options.Retry.MaxRetries = maxRetries);

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.GetJobAsync(1));

        Assert.That(
            (failure.ResponseStatusCode, failure.Detail, Server.Requests.Count), Is.EqualTo((502, "still busy", maxRetries + 1)));
    }
}
