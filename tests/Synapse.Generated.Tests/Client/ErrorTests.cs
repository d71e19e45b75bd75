using Microsoft.Kiota.Abstractions;

namespace Synapse.Generated.Tests.Client;

internal sealed class ErrorTests : ScriptedFixture
{
    private static readonly (int Status, Func<SynapseApiException, bool> Property)[] Properties =
    [
        (400, failure => failure.IsBadRequest),
        (401, failure => failure.IsUnauthorized),
        (403, failure => failure.IsForbidden),
        (404, failure => failure.IsNotFound),
        (409, failure => failure.IsConflict),
        (413, failure => failure.IsPayloadTooLarge),
        (429, failure => failure.IsThrottled),
    ];

    private static IEnumerable<HttpRequestError> Broken => Enum.GetValues<HttpRequestError>()
        .Except([HttpRequestError.InvalidResponse, HttpRequestError.ConfigurationLimitExceeded]);

    [Test]
    public async Task Each_status_has_its_property_and_no_other(
        [Values(400, 401, 402, 403, 404, 409, 413, 418, 429, 499, 500, 502, 503, 504, 599)] int status)
    {
        SynapseApiException failure = await FailAsync(ScriptedResponse.Json("""{"detail": "이유"}""", status));

        Assert.That(
            (failure.ResponseStatusCode, failure.Detail, failure.Operation, failure.IsServerError, failure.OutcomeUnknown),
            Is.EqualTo((status, "이유", "get_plugin", status >= 500, status is 502 or 504)));
        Assert.That(
            Properties.Where(each => each.Property(failure)).Select(each => each.Status),
            Is.EqualTo(Properties.Where(each => each.Status == status).Select(each => each.Status)));
        Assert.That(failure, Is.InstanceOf<ApiException>());
        Assert.That(failure, status == 400 ? Is.TypeOf<SynapseValidationException>() : Is.TypeOf<SynapseApiException>());
        Assert.That(new SynapseApiException("m") { ResponseStatusCode = 600 }.IsServerError, Is.False);
    }

    [Test]
    public async Task The_request_id_and_all_headers_are_kept()
    {
        SynapseApiException failure = await FailAsync(
            ScriptedResponse.Json("""{"detail": "no"}""", 404).With("X-Request-ID", "req-42").With("X-Other", "1"));

        Assert.That(failure.RequestId, Is.EqualTo("req-42"));
        Assert.That(
            ((string[])["x-request-id", "X-Other", "Content-Type"]).Select(name => failure.ResponseHeaders[name].Single()),
            Is.EqualTo(["req-42", "1", "application/json"]));
    }

    [Test]
    public async Task An_error_without_a_body_has_its_status_alone()
    {
        SynapseApiException failure = await FailAsync(404);

        Assert.That((failure.IsNotFound, failure.RawBody, failure.Detail), Is.EqualTo((true, default(string), default(string))));
        Assert.That(failure.Errors, Is.Empty);
    }

    [Test]
    public async Task A_status_that_is_no_error_breaks_the_protocol_after_an_execution_or_none([Values(200, 299, 300, 302, 399)] int status)
    {
        SynapseApiException failure = await FailAsync(status);

        Assert.That(failure, Is.TypeOf<SynapseProtocolException>());
        Assert.That((failure.ResponseStatusCode, failure.OutcomeUnknown), Is.EqualTo((status, status < 300)));
    }

    [Test]
    public void A_failure_of_a_test_is_that_of_its_type() => Assert.That(
        (new SynapseValidationException("x").IsBadRequest, new SynapseTimeoutException("x").OutcomeUnknown), Is.EqualTo((true, true)));

    [Test]
    public async Task A_failed_connection_says_whether_the_request_may_have_been_executed(
        [ValueSource(nameof(Broken))] HttpRequestError error, [Values] bool outcomeUnknown)
    {
        var reason = new System.Net.Sockets.SocketException();
        HttpRequestException cause = outcomeUnknown
            ? new HttpRequestException(error, "x", reason)
            : new ConnectException(error, "x", mayPass: false, reason);

        var failure = await ThrowAsync<SynapseConnectionException>(cause);

        Assert.That(
            (failure.OutcomeUnknown, failure.Operation, failure.InnerException, failure.ResponseStatusCode, failure.HttpRequestError),
            Is.EqualTo((outcomeUnknown, "get_plugin", cause, 0, error)));
    }

    [TestCase(HttpRequestError.InvalidResponse)]
    [TestCase(HttpRequestError.ConfigurationLimitExceeded)]
    public async Task What_is_not_HTTP_breaks_the_protocol_and_is_not_quoted(HttpRequestError error)
    {
        var failure = await ThrowAsync<SynapseProtocolException>(new HttpRequestException(error, "quotes the response"));

        Assert.That(failure.Operation, Is.EqualTo("get_plugin"));
        Assert.That(failure.ToString(), Does.Not.Contain("quotes"));
    }

    private static async Task<T> ThrowAsync<T>(Exception cause)
        where T : SynapseApiException
    {
        using SynapseClient client = new StubTransport(_ => throw cause).CreateClient(options => options.Retry.MaxRetries = 0);
        return await Failure.OfAsync<T>(() => client.GetPluginAsync(1));
    }

    private async Task<SynapseApiException> FailAsync(ScriptedResponse response)
    {
        Respond(response);
        UseOptions(options => options.Retry.MaxRetries = 0);
        return await Failure.LikeAsync<SynapseApiException>(() => Client.GetPluginAsync(1));
    }
}
