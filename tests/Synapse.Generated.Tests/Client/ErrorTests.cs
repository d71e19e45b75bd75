using Microsoft.Kiota.Abstractions;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class ErrorTests
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

        SynapseApiException failure = await FailAsync(ScriptedAnswer.Json("""{"detail": "이유"}""", status));

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
            Assert.That(failure.Message, Does.StartWith($"get_plugin failed with {status}").And.EndsWith(": 이유"));
            Assert.That(failure.Operation, Is.EqualTo("get_plugin"));
            Assert.That(failure, status == 400 ? Is.TypeOf<SynapseValidationException>() : Is.TypeOf<SynapseApiException>());
        }
    }

    [Test]
    public async Task The_request_id_and_all_headers_are_kept()
    {
        SynapseApiException failure = await FailAsync(ScriptedAnswer.Json("""{"detail": "no"}""", 404) with
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

    [Test]
    public async Task Code_that_handles_Kiotas_exception_handles_this_one()
    {
        ApiException failure = await FailAsync(ScriptedAnswer.Json("""{"detail": "no"}""", 403));

        Assert.That(failure.ResponseStatusCode, Is.EqualTo(403));
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
    public async Task An_error_without_a_body_says_its_status()
    {
        SynapseApiException failure = await FailAsync(ScriptedAnswer.Empty(404));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Message, Is.EqualTo("get_plugin failed with 404 Not Found"));
            Assert.That(failure.RawBody, Is.Null);
            Assert.That(failure.Detail, Is.Null);
            Assert.That(failure.Errors, Is.Empty);
        }
    }

    private static async Task<SynapseApiException> FailAsync(ScriptedAnswer answer)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(answer);
        using SynapseClient client = server.CreateClient(options => options.Retry.MaxRetries = 0);
        return (await Assert.CatchAsync<SynapseApiException>(() => client.GetPluginAsync(1)))!;
    }

    [TestCase(499, false)]
    [TestCase(500, true)]
    [TestCase(599, true)]
    [TestCase(600, false)]
    public void A_server_error_is_any_from_500_to_599(int status, bool isServerError) =>
        Assert.That(new SynapseApiException("m") { ResponseStatusCode = status }.IsServerError, Is.EqualTo(isServerError));
}
