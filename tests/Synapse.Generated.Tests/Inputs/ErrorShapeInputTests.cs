namespace Synapse.Generated.Tests.Inputs;

/// <summary>What is read of an error's body: the forms that backends use, whatever else they send, and no secret of the request.</summary>
internal class ErrorShapeInputTests
{
    private const string Secret = "canary/Token-17";

    [TestCase("""{"detail": "Bad.", "code": "token_not_valid"}""", "Bad.", "token_not_valid", null, "")]
    [TestCase(
        """{"detail": "Bad.", "code": "token_not_valid", "messages": [{"token_type": "access", "message": "expired"}]}""",
        "Bad.", "token_not_valid", null, "messages=expired")]
    [TestCase("""{"code": ["required"]}""", null, null, null, "code=required")]
    [TestCase("""{"code": "exists"}""", null, null, null, "code=exists")]
    [TestCase(
        """{"type": "https://e.test/out", "title": "Out.", "status": 400, "detail": "None left.", "traceId": "t-1"}""",
        "None left.", "https://e.test/out", "t-1", "")]
    [TestCase(
        """{"type": "about:blank", "title": "Invalid.", "status": 400, "errors": {"name": ["required", "short"]}}""",
        "Invalid.", null, null, "name=required|short")]
    [TestCase(
        """{"title": "Invalid.", "status": 400, "errors": [{"pointer": "#/user/age", "detail": "negative"}, {"detail": "all"}]}""",
        "Invalid.", null, null, "user.age=negative,non_field_errors=all")]
    [TestCase(
        """{"error": {"code": "V", "message": "No.", "details": [{"field": "title", "message": "blank"}]}, """
            + """ "meta": {"request_id": "req_1"}}""",
        "No.", "V", "req_1", "title=blank")]
    [TestCase("""{"error": "required"}""", null, null, null, "error=required")]
    [TestCase("""[{}, {"name": ["required"]}]""", null, null, null, "[1].name=required")]
    [TestCase("""{"title": ["required"], "type": ["required"]}""", null, null, null, "title=required,type=required")]
    [TestCase(
        """{"detail": "all", "name": ["필수", "둘째"], "version": "bad", "non_field_errors": ["전체"]}""",
        "all", null, null, "name=필수|둘째,version=bad,non_field_errors=전체")]
    [TestCase(
        """{"configuration": {"parameters": {"threshold": ["low"]}}, "items": [{}, {"name": ["blank"]}], "flags": [1, true]}""",
        null, null, null, "configuration.parameters.threshold=low,items[1].name=blank,flags=1|true")]
    [TestCase("""["first", "second"]""", null, null, null, "non_field_errors=first|second")]
    [TestCase("\"plain text\"", "plain text", null, null, "")]
    [TestCase("42", null, null, null, "")]
    [TestCase("null", null, null, null, "")]
    [TestCase("not JSON", null, null, null, "")]
    [TestCase("""{"detail": "half \ud800", "\udc00": 1}""", "half \uFFFD", null, null, "\uFFFD=1")]
    public void Input32_Each_form_of_an_error_is_understood(string body, string? detail, string? code, string? requestId, string errors)
    {
        ErrorBody read = Read(body);

        Assert.That((read.Detail, read.Code, read.RequestId), Is.EqualTo((detail, code, requestId)));
        Assert.That(string.Join(',', read.Errors.Select(error => $"{error.Key}={string.Join('|', error.Value)}")), Is.EqualTo(errors));
    }

    [Test]
    public async Task Fault24_An_html_page_keeps_its_status_and_is_kept_raw([Values(500, 502)] int status)
    {
        const string Html = "<html><body><h1>서버 오류</h1></body></html>";

        SynapseApiException failure = await FailAsync(Html, status);

        Assert.That((failure.ResponseStatusCode, failure.RawBody), Is.EqualTo((status, Html)));
        Assert.That(failure.Message, Does.Not.Contain("<html>"));
        Assert.That(failure, Is.TypeOf<SynapseApiException>());
    }

    [TestCase(429, true)]
    [TestCase(408, true)]
    [TestCase(503, true)]
    [TestCase(500, false)]
    [TestCase(400, false)]
    public async Task A_failure_says_whether_it_may_pass(int status, bool isRetryable)
    {
        SynapseApiException failure = await FailAsync("""{"detail": "d", "code": "c"}""", status);

        Assert.That((failure.IsRetryable, failure.Code), Is.EqualTo((isRetryable, "c")));
        Assert.That(failure.Message, Does.EndWith(": d"));
        Assert.That(new SynapseConnectionException("m").IsRetryable, Is.True);
    }

    [Test]
    public async Task An_error_costs_no_more_than_its_body([Values] bool isSensitive)
    {
        string name = new('n', 32_000);
        string body = $"{{\"{name}\": {{{string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"{i}\": 1"))}}} }}";
        string many = string.Join(',', Enumerable.Repeat("\"tttttttttttttt\"", 2000));
        string texts = $$"""{"a": [{{many}}], "b": "{{new string('가', 9000)}}"}""";
        foreach (string each in new[] { body, texts })
        {
            SynapseApiException failure = await FailAsync(each, 400, isSensitive);

            Assert.That(Encoding.UTF8.GetByteCount(failure.Message), Is.LessThanOrEqualTo(4096));
            Assert.That(failure.Errors, Has.Count.InRange(1, 100));
            Assert.That(failure.Errors.Sum(error => error.Key.Length + error.Value.Sum(text => text.Length)), Is.LessThan(64 * 1024));
        }
    }

    private static readonly string[] Echoes =
    [
        Secret,
        Uri.EscapeDataString(Secret),
        Uri.EscapeDataString(Uri.EscapeDataString(Secret)),
        Secret.Replace("/", "\\/", StringComparison.Ordinal),
        string.Concat(Secret.Select(c => $"\\u{(int)c:x4}")),
        Secret.Insert(5, "\\r\\n  "),
        "x" + Secret + "x",
        Secret.ToUpperInvariant(),
        "canary&#x2F;Token-17",
        Base64($"Token {Secret}"),
        Base64($"To {Secret}!"),
        Base64(Secret).Replace('+', '-').Replace('/', '_'),
    ];

    [Test]
    public async Task Input33_A_secret_is_told_in_no_form(
        [ValueSource(typeof(ErrorShapeInputTests), nameof(Echoes))] string echo, [Values] bool asName)
    {
        SynapseApiException failure = await FailAsync(
            asName ? $$"""{"{{echo}}": ["wrong"]}""" : $$"""{"detail": "of {{echo}}", "name": ["{{echo}}"]}""", 400);

        string shown = string.Concat(TextReadings.Of($"{failure.Message} {failure.Detail} {failure.RawBody}"));
        Assert.That(shown, Does.Not.Contain(Secret).IgnoreCase.And.Not.Contain(echo));
        Assert.That(shown, Does.Contain("***"));
    }

    [Test]
    public async Task Input33_A_secret_that_is_cut_at_the_limit_is_not_told()
    {
        for (int cut = 4; cut < Secret.Length; cut += 3)
        {
            string page = new string('x', ReceivedContent.MaxErrorBytes - cut - 1) + " " + Secret;

            SynapseApiException failure = await FailAsync(page, 502);

            Assert.That(failure.RawBody, Does.Not.Contain("canar"));
        }
    }

    [Test]
    public void A_name_of_a_field_is_never_masked_for_a_tenant_that_is_called_so([Values("data", "version", "metadata")] string tenant)
    {
        ErrorBody body = Read($$"""{"metadata": ["needs {{tenant}}s"], "{{tenant}}": ["is no {{tenant}}"]}""", tenant);

        Assert.That(body.Errors.Keys, Does.Contain("metadata").And.Contain(tenant));
        Assert.That(body.Errors[tenant][^1], Is.EqualTo("is no ***"), "The value of a credential is masked as a word.");
    }

    [Test]
    public async Task No_message_holds_what_a_terminal_obeys()
    {
        SynapseApiException failure = await FailAsync(
            """{"detail": "a\u001b[31mb\r\nc\u202ed\u2066e\u2028f\u009bg", "n\u0007\u200f": ["x"]}""", 400);

        Assert.That(failure.Message, Does.EndWith(": a [31mb  c d e f g; n  : x"));
    }

    private static ErrorBody Read(string body, params string[] secrets) =>
        ErrorBody.Read(Encoding.UTF8.GetBytes(body), new SecretMask(secrets));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static SynapseClient Client(string body, int status) =>
        new StubTransport(_ => StubTransport.Json(body, status)).CreateClient(options =>
        {
            options.Retry.MaxRetries = 0;
            options.AccessToken = Secret;
        });

    private static async Task<SynapseApiException> FailAsync(string body, int status, bool isSensitive = false)
    {
        using SynapseClient client = Client(body, status);
        return await Failure.LikeAsync<SynapseApiException>(
            () => isSensitive ? client.GetStorageAsync(1) : client.GetPluginAsync(1));
    }
}
