using System.Net;
using System.Net.Sockets;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

/// <summary>What the messages of failed calls say, word by word: they are what most callers see first, and often all that they see.</summary>
internal sealed class FailureMessageTests
{
    [TestCase(404, """{"detail": "Not found."}""", "get_plugin failed with 404 Not Found: Not found.")]
    [TestCase(404, "", "get_plugin failed with 404 Not Found")]
    [TestCase(500, "<html>", "get_plugin failed with 500 Internal Server Error")]
    [TestCase(599, """{"detail": "x"}""", "get_plugin failed with 599: x")]
    [TestCase(401, "\"no\"", "get_plugin failed with 401 Unauthorized: no")]
    [TestCase(
        400,
        """{"name": ["too long", "not unique"], "version": "bad"}""",
        "get_plugin failed with 400 Bad Request: name: too long not unique; version: bad"
    )]
    [TestCase(409, """[1, "two", null]""", "get_plugin failed with 409 Conflict: non_field_errors: 1 two null")]
    [TestCase(
        400,
        """{"detail": {"a": [{"b": true}, {"b": 1.50}]}, "c": []}""",
        "get_plugin failed with 400 Bad Request: detail.a[0].b: true; detail.a[1].b: 1.50; c: "
    )]
    [TestCase(400, """{"detail": "d", "name": "n"}""", "get_plugin failed with 400 Bad Request: name: n")]
    [TestCase(400, "5", "get_plugin failed with 400 Bad Request")]
    public async Task Of_an_error(int status, string body, string message) =>
        Assert.That(await MessageAsync(StubTransport.Json(body, status)), Is.EqualTo(message));

    [TestCase("""{"detail": "d"}""", "create_storage failed with 400 Bad Request")]
    [TestCase(
        """{"name": ["n"], "configuration": {"key": "k"}}""",
        "create_storage failed with 400 Bad Request: errors in name, configuration.key"
    )]
    public async Task Of_an_error_of_an_operation_with_secrets(string body, string message)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json(body, 400)).CreateClient();

        SynapseValidationException? failure = await Assert.ThrowsAsync<SynapseValidationException>(
            () => client.CreateStorageAsync(new CreateStorageRequest { Name = "n", Provider = "ftp" }));

        Assert.That(failure?.Message, Is.EqualTo(message));
    }

    [TestCase("https://other.test:8443/a?token=canary", "https://other.test:8443")]
    [TestCase("/a", "the same host")]
    [TestCase(null, "nowhere")]
    public async Task Of_a_redirect(string? location, string target)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect)
        {
            Headers = { Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute) },
        };

        SynapseApiException failure = await FailAsync(() => answer);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                failure.Message,
                Is.EqualTo(
                    $"get_plugin: the server redirects (307) to {target}; redirects are not followed, as they would carry credentials along."
                )
            );
            Assert.That(
                (failure.GetType(), failure.Operation, failure.ResponseStatusCode),
                Is.EqualTo((typeof(SynapseProtocolException), "get_plugin", 307))
            );
        }
    }

    [TestCase(299, "get_plugin: the answer (299, application/json) breaks the contract: it has no body.")]
    [TestCase(300, "get_plugin: the server redirects (300) to nowhere; redirects are not followed, as they would carry credentials along.")]
    [TestCase(399, "get_plugin: the server redirects (399) to nowhere; redirects are not followed, as they would carry credentials along.")]
    public async Task Of_a_status_at_the_edge(int status, string message) =>
        Assert.That(await MessageAsync(StubTransport.Json("", status)), Is.EqualTo(message));

    [Test]
    public async Task Of_an_answer_without_a_content_type() => Assert.That(
        await MessageAsync(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent("[]"u8.ToArray()) }),
        Is.EqualTo("get_plugin: the answer (200, no content type) breaks the contract: expected Plugin and found an array at $ (byte 0)."));

    [Test]
    public async Task Of_an_answer_that_is_too_long() => Assert.That(
        await MessageAsync(StubTransport.Json(new string(' ', 1025)), options => options.MaxResponseBytes = 1024),
        Is.EqualTo("get_plugin: the answer (200, application/json) breaks the contract: it is longer than 1024 bytes."));

    [TestCase(HttpRequestError.InvalidResponse)]
    [TestCase(HttpRequestError.ConfigurationLimitExceeded)]
    public async Task Of_what_is_no_HTTP(HttpRequestError error)
    {
        SynapseApiException failure = await FailAsync(() => throw new HttpRequestException(error, "quotes the answer"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.ToString(), Does.Not.Contain("quotes"));
            Assert.That(failure.Message, Is.EqualTo($"get_plugin: what came back is no HTTP, or more of it than is taken ({error})."));
            Assert.That((failure.GetType(), failure.Operation), Is.EqualTo((typeof(SynapseProtocolException), "get_plugin")));
        }
    }

    [TestCase(HttpRequestError.ConnectionError, "get_plugin: the server cannot be reached.", false)]
    [TestCase(HttpRequestError.NameResolutionError, "get_plugin: the server cannot be reached.", false)]
    [TestCase(HttpRequestError.ProxyTunnelError, "get_plugin: the server cannot be reached.", false)]
    [TestCase(HttpRequestError.ResponseEnded, "get_plugin: the connection broke before the whole answer was here.", true)]
    [TestCase(HttpRequestError.Unknown, "get_plugin: the connection broke before the whole answer was here.", true)]
    public async Task Of_a_connection(HttpRequestError error, string message, bool outcomeUnknown)
    {
        var cause = new HttpRequestException(error, "x", new SocketException());

        var failure = (SynapseConnectionException)await FailAsync(() => throw cause);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((failure.Message, failure.OutcomeUnknown, failure.Operation), Is.EqualTo((message, outcomeUnknown, "get_plugin")));
            Assert.That(failure.InnerException, Is.SameAs(cause));
            Assert.That(failure.ResponseStatusCode, Is.Zero);
        }
    }

    [TestCase(SynapseDeadline.Call, "get_plugin took longer than 1.5 s.")]
    [TestCase(SynapseDeadline.Attempt, "get_plugin got no answer for 1.5 s.")]
    [TestCase(SynapseDeadline.Idle, "get_plugin made no progress for 1.5 s.")]
    public void Of_a_time_that_is_over(SynapseDeadline deadline, string message)
    {
        SynapseTimeoutException failure = (SynapseTimeoutException)CallFailures.Of(
            Request("/plugins/"),
            new Expired(new IOException(), deadline, TimeSpan.FromSeconds(1.5))
        );

        Assert.That(
            (failure.Message, failure.Deadline, failure.Timeout, failure.Operation),
            Is.EqualTo((message, deadline, TimeSpan.FromSeconds(1.5), "get_plugin"))
        );
    }

    [TestCase("https://other.test/?page=2")]
    [TestCase("/?page=2")]
    [TestCase("")]
    public async Task Of_a_link_that_leads_away(string link)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json($$"""{"next": "{{link}}", "results": []}""")).CreateClient();

        SynapseProtocolException failure = (await Assert.ThrowsAsync<SynapseProtocolException>(() => client.ListStoragesAsync()))!;

        Assert.That(
            (failure.Message, failure.Operation),
            Is.EqualTo(
                (
                    "list_storages: the link to the next page leads away from the client's base URL; it is not followed, as it would carry credentials along.",
                    "list_storages"
                )
            )
        );
    }

    [Test]
    public async Task Of_a_list_without_an_end()
    {
        using SynapseClient client = new StubTransport(_ =>
            StubTransport.Json($$"""{"next": "{{StubTransport.BaseUrl}}", "results": []}""")
        ).CreateClient();

        SynapseProtocolException failure = (await Assert.ThrowsAsync<SynapseProtocolException>(() => client.ListStoragesAsync()))!;

        Assert.That(failure.Message, Is.EqualTo("The list does not end: a next link leads to a page that has been read already."));
    }

    [Test]
    public void Of_a_path_whose_parameter_was_never_set() => Assert.That(
        () => Request("/plugins/{id}/").ToMessage("https://backend.test", observer: null),
        Throws.InvalidOperationException.With.Message.EqualTo("A parameter of get_plugin has no value in its path /plugins/{id}/."));

    [TestCase("https://other.test/plugins/1/")]
    [TestCase("https://backend.test:8443/plugins/1/")]
    public async Task Of_a_provider_that_leads_a_request_away(string url)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json("""{"id": 1}""")).CreateClient(options =>
            options.AuthenticationProvider = new StubProvider(request =>
            {
                request.URI = new Uri(url);
                return Task.CompletedTask;
            })
        );

        InvalidOperationException? failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetPluginAsync(1));

        Assert.That(failure?.Message, Is.EqualTo("Credentials are sent to the base URL's own origin only."));
    }

    [TestCase("a\rb")]
    [TestCase("a\nb")]
    [TestCase("a\0b")]
    public async Task Of_a_provider_whose_value_cannot_be_sent(string value)
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json("""{"id": 1}""")).CreateClient(options =>
            options.AuthenticationProvider = new StubProvider(request =>
            {
                request.Headers.Add("X-Key", value);
                return Task.CompletedTask;
            })
        );

        InvalidOperationException? failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetPluginAsync(1));

        Assert.That(failure?.Message, Is.EqualTo("The authentication provider gave a value for X-Key that cannot be sent."));
    }

    private static WireRequest Request(string path) =>
        new(new OperationDescription("get_plugin", HttpMethod.Get, path, 200, RetryMark.Safe, IsSensitive: false, IsStream: false), null);

    private static async Task<string> MessageAsync(HttpResponseMessage answer, Action<SynapseClientOptions>? change = null) =>
        (await FailAsync(() => answer, change)).Message;

    private static async Task<SynapseApiException> FailAsync(Func<HttpResponseMessage> answer, Action<SynapseClientOptions>? change = null)
    {
        using SynapseClient client = new StubTransport(_ => answer()).CreateClient(options =>
        {
            options.Retry.MaxRetries = 0;
            change?.Invoke(options);
        });
        return (await Assert.CatchAsync<SynapseApiException>(() => client.GetPluginAsync(1)))!;
    }
}
