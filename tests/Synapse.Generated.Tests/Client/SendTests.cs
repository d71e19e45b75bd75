namespace Synapse.Generated.Tests.Client;

/// <summary>Raw calls to any path, with the credentials, retries and errors of the others.</summary>
internal sealed class SendTests : ScriptedFixture
{
    private const string Token = "0123456789abcdef0123456789abcdef01234567";

    [Test]
    public async Task The_response_comes_as_it_is()
    {
        Respond(new ScriptedResponse(202, Encoding.UTF8.GetBytes("<a>가</a>"), "text/xml").With("X-Request-ID", "r-1").With("X-A", "b"));

        SynapseResponse response = await Client.SendAsync(
            HttpMethod.Patch,
            "/new/thing%20a/?b=%EA%B0%80+c&d",
            FreeFormJson.Parse("""{"e": 1.50}"""),
            new RequestOptions().AddQuery("f", "&").AddHeader("X-G", "h"));

        RecordedRequest request = Request();
        Assert.That((request.Method, request.Path), Is.EqualTo(("PATCH", "/new/thing%20a/")));
        Assert.That(request.Query, Is.EqualTo("b=%EA%B0%80%20c&d=&f=%26"));
        Assert.That(Encoding.UTF8.GetString(request.Body), Is.EqualTo("""{"e": 1.50}"""));
        Assert.That(request.Headers["Synapse-Access-Token"], Is.EqualTo("Token test-access-token"));
        Assert.That(request.Headers["X-G"], Is.EqualTo("h"));
        Assert.That((response.Operation, response.StatusCode, response.RequestId), Is.EqualTo(("send", 202, "r-1")));
        Assert.That(Encoding.UTF8.GetString(response.Body.Span), Is.EqualTo("<a>가</a>"));
        Assert.That(response.Headers["x-a"], Is.EqualTo(["b"]));
    }

    [TestCase("GET", "/new/", RetryBehavior.ByContract, 2)]
    [TestCase("HEAD", "/new/", RetryBehavior.ByContract, 2)]
    [TestCase("GET", "/new/", RetryBehavior.Never, 1)]
    [TestCase("POST", "/new/", RetryBehavior.ByContract, 1)]
    [TestCase("PUT", "/new/", RetryBehavior.ByContract, 1)]
    [TestCase("POST", "/new/", RetryBehavior.Always, 2)]
    [TestCase("POST", "/plugins/1/run/", RetryBehavior.ByContract, 1)]
    [TestCase("PUT", "/plugins/1/", RetryBehavior.ByContract, 2)]
    public async Task It_is_retried_as_the_contract_or_the_caller_says(string method, string path, RetryBehavior retry, int requests)
    {
        Respond(503, 204);

        int? status = null;
        try
        {
            status = (await Client.SendAsync(new HttpMethod(method), path, options: new() { Retry = retry })).StatusCode;
        }
        catch (SynapseApiException e)
        {
            Assert.That(e.ResponseStatusCode, Is.EqualTo(503));
        }

        Assert.That(Server.Requests, Has.Count.EqualTo(requests));
        Assert.That(status, requests == 2 ? Is.EqualTo(204) : Is.Null);
    }

    [Test]
    public async Task An_error_is_that_of_any_call_and_shows_no_token_of_the_path()
    {
        Respond($$"""{"detail": "{{Token}} is not valid.", "code": "invalid"}""", 400);

        var failure = await Failure.OfAsync<SynapseValidationException>(
            () => Client.SendAsync(HttpMethod.Post, $"/agents/{Token}/new/", FreeFormJson.Parse("{}")));

        Assert.That((failure.Operation, failure.Code), Is.EqualTo(("send", "invalid")));
        Assert.That(failure.Detail, Does.EndWith("is not valid."));
        Assert.That(failure.ToString() + failure.RawBody + failure.Detail, Does.Not.Contain(Token));
    }

    [Test]
    public async Task A_path_that_is_not_below_the_base_URL_is_refused(
        [Values(
            "", "plugins/", "//other.example/", "https://other.example/", "@other.example/", "/a b/", "/a/../b/",
            "/a/%2E%2e/b/", "/./a/", "/a/#b", "/a\\b/", "/a/{id}/", "/a%zz/", "/a%2", "/가/", "/a/\r\nX: b")]
        string path)
    {
        await Failure.LikeAsync<ArgumentException>(() => Client.SendAsync(HttpMethod.Get, path));

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task What_HTTP_does_not_have_is_refused([Values("GET", "HEAD", "TRACE", "CONNECT")] string method)
    {
        await Failure.LikeAsync<ArgumentException>(() => Client.SendAsync(new HttpMethod(method), "/a/", FreeFormJson.Parse("1")));

        Assert.That(Server.Requests, Is.Empty);
    }
}
