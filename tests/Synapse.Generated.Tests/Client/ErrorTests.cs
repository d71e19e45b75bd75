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
        (500, failure => failure.IsServerError),
        (599, failure => failure.IsServerError),
        (418, _ => true),
    ];

    [Test]
    public async Task Each_status_has_its_property_and_no_other([Range(0, 9)] int index)
    {
        (int status, Func<SynapseApiException, bool> property) = Properties[index];

        SynapseApiException failure = await FailAsync(ScriptedResponse.Json("""{"detail": "이유"}""", status));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.ResponseStatusCode, Is.EqualTo(status));
            Assert.That(property(failure), Is.True);
            Assert.That(
                Properties
                    .Where(other => other.Status < 500 && other.Status != 418 && other.Property(failure))
                    .Select(other => other.Status),
                Is.EqualTo(status is >= 500 or 418 ? Array.Empty<int>() : [status]).AsCollection
            );
            Assert.That(failure.IsServerError, Is.EqualTo(status >= 500));
            Assert.That(failure.Detail, Is.EqualTo("이유"));
            Assert.That(failure.Operation, Is.EqualTo("get_plugin"));
            Assert.That(failure, status == 400 ? Is.TypeOf<SynapseValidationException>() : Is.TypeOf<SynapseApiException>());
        }
    }

    [Test]
    public async Task The_request_id_and_all_headers_are_kept()
    {
        SynapseApiException failure = await FailAsync(ScriptedResponse.Json("""{"detail": "no"}""", 404) with
        {
            Headers = new Dictionary<string, string> { ["X-Request-ID"] = "req-42", ["X-Other"] = "1" },
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.RequestId, Is.EqualTo("req-42"));
            Assert.That(failure.ResponseHeaders["x-request-id"], Is.EqualTo(["req-42"]).AsCollection);
            Assert.That(failure.ResponseHeaders["X-Other"], Is.EqualTo(["1"]).AsCollection);
            Assert.That(failure.ResponseHeaders["Content-Type"], Is.EqualTo(["application/json"]).AsCollection);
        }
    }

    [TestCase(typeof(SynapseValidationException))]
    [TestCase(typeof(SynapseConnectionException))]
    [TestCase(typeof(SynapseTimeoutException))]
    [TestCase(typeof(SynapseProtocolException))]
    public void Every_failed_call_is_an_api_exception(Type type)
    {
        Assert.That(typeof(SynapseApiException).IsAssignableFrom(type));
        Assert.That(typeof(ApiException).IsAssignableFrom(typeof(SynapseApiException)));
    }

    [Test]
    public async Task An_error_without_a_body_has_its_status_alone()
    {
        SynapseApiException failure = await FailAsync(ScriptedResponse.Empty(404));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.IsNotFound, Is.True);
            Assert.That(failure.RawBody, Is.Null);
            Assert.That(failure.Detail, Is.Null);
            Assert.That(failure.Errors, Is.Empty);
        }
    }

    [TestCase(299, typeof(SynapseProtocolException))]
    [TestCase(300, typeof(SynapseProtocolException))]
    [TestCase(399, typeof(SynapseProtocolException))]
    [TestCase(402, typeof(SynapseApiException))]
    public async Task A_status_decides_the_type(int status, Type type) =>
        Assert.That(await FailAsync(status), Is.TypeOf(type).And.Property("ResponseStatusCode").EqualTo(status));

    [TestCase(400, false)]
    [TestCase(429, false)]
    [TestCase(500, false)]
    [TestCase(502, true)]
    [TestCase(503, false)]
    [TestCase(504, true)]
    public async Task A_status_says_whether_the_request_may_have_been_executed(int status, bool outcomeUnknown) =>
        Assert.That((await FailAsync(status)).OutcomeUnknown, Is.EqualTo(outcomeUnknown));

    [TestCase(200, true)]
    [TestCase(302, false)]
    public async Task An_unreadable_response_says_whether_the_request_was_executed(int status, bool outcomeUnknown)
    {
        SynapseApiException failure = await FailAsync(status);
        Assert.That((failure.GetType(), failure.OutcomeUnknown), Is.EqualTo((typeof(SynapseProtocolException), outcomeUnknown)));
    }

    [Test]
    public void A_failure_of_a_test_is_that_of_its_type() =>
        Assert.That(
            (new SynapseValidationException("x").IsBadRequest, new SynapseTimeoutException("x").OutcomeUnknown),
            Is.EqualTo((true, true)));

    [Test]
    public async Task A_failed_connection_says_whether_the_request_may_have_been_executed(
        [Values(HttpRequestError.ConnectionError, HttpRequestError.ProxyTunnelError, HttpRequestError.ResponseEnded)]
        HttpRequestError error,
        [Values] bool outcomeUnknown)
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

    [TestCase(499, false)]
    [TestCase(500, true)]
    [TestCase(599, true)]
    [TestCase(600, false)]
    public void A_server_error_is_any_from_500_to_599(int status, bool isServerError) =>
        Assert.That(new SynapseApiException("m") { ResponseStatusCode = status }.IsServerError, Is.EqualTo(isServerError));

    private async Task<SynapseApiException> FailAsync(ScriptedResponse response)
    {
        Respond(response);
        UseOptions(options => options.Retry.MaxRetries = 0);
        return await Failure.LikeAsync<SynapseApiException>(() => Client.GetPluginAsync(1));
    }
}
