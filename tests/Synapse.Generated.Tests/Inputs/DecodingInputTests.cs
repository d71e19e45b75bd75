namespace Synapse.Generated.Tests.Inputs;

/// <summary>Answers that break the contract: each ends in one exception that says where, and never what was found there.</summary>
internal class DecodingInputTests
{
    private const string Canary = "cAnArY";

    [TestCase("""{"id": 1, "name": 5}""", "$.name")]
    [TestCase("""{"id": 1, "name": ["cAnArY"]}""", "$.name")]
    [TestCase("""{"id": 1, "name": {"cAnArY": 1}}""", "$.name")]
    [TestCase("""{"id": 1, "is_active": "cAnArY"}""", "$.is_active")]
    [TestCase("""{"id": 1, "is_active": 1}""", "$.is_active")]
    [TestCase("""{"id": 1, "created": 1762000000}""", "$.created")]
    [TestCase("""{"id": 1, "created": "cAnArY"}""", "$.created")]
    [TestCase("""["cAnArY"]""", "$")]
    [TestCase("\"cAnArY\"", "$")]
    [TestCase("null", "$")]
    [TestCase("""{"id": null, "name": "cAnArY"}""", "$.id")]
    [TestCase("""{"name": "cAnArY"}""", "$")]
    [TestCase("{}", "$")]
    [TestCase("""{"ID": 5, "name": "cAnArY"}""", "$")]
    public async Task Input31_What_is_of_the_wrong_kind_or_missing_is_refused(string answer, string path) =>
        await RefusesAsync(answer, path);

    [TestCase("9223372036854775808", TestName = "Input30_{m}: above")]
    [TestCase("-9223372036854775809", TestName = "Input30_{m}: below")]
    [TestCase("1.5")]
    [TestCase("9223372036854775808.0")]
    [TestCase("1e40")]
    [TestCase("1e400")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("012")]
    [TestCase("+1")]
    [TestCase("0x10")]
    [TestCase("\"12,5\"")]
    [TestCase("\"12\"")]
    [TestCase("true")]
    public async Task Input23_What_is_no_64_bit_integer_is_refused(string number) =>
        await RefusesAsync($$"""{"name": "{{Canary}}", "id": {{number}}}""", "$.id", number);

    [Test]
    public async Task Input30_What_is_no_32_bit_integer_is_refused([Values("2147483648", "-2147483649", "1.5")] string number) =>
        await RefusesAsync(
            $$"""{"id": 1, "name": "{{Canary}}", "num_replicas": {{number}}}""", "$.num_replicas", number,
            client => client.CreateServeApplicationAsync(new()));

    [Test]
    public async Task Input23_What_is_no_number_is_refused(
        [Values("NaN", "-Infinity", "1e400", "-1e400", "012", "1.", ".5", "\"12,5\"", "\"NaN\"", "true")] string number) =>
        await RefusesAsync(
            $$"""{"id": 1, "action": "{{Canary}}", "progress": {{number}}}""", "$.progress", number, client => client.GetJobAsync(1));

    [Test]
    public async Task Input31_What_is_no_job_id_is_refused([Values("true", "{}", "[1]", "\" \"", "1.5", "null")] string id) =>
        await RefusesAsync($$"""{"action": "{{Canary}}", "id": {{id}}}""", "$.id", act: client => client.GetJobAsync(1));

    [TestCase("""{"id": 1, "plugin": "cAnArY"}""", "$.plugin")]
    [TestCase("""{"id": 1, "plugin": {"name": "cAnArY"}}""", "$.plugin")]
    [TestCase("""{"id": 1, "plugin": {"id": "cAnArY"}}""", "$.plugin.id")]
    [TestCase("""{"id": 1, "plugin": {"id": 1, "created": "cAnArY"}}""", "$.plugin.created")]
    [TestCase("""{"id": 1, "requirements": "cAnArY"}""", "$.requirements")]
    [TestCase("""{"id": 1, "requirements": ["a", {"b": "cAnArY"}]}""", "$.requirements[1]")]
    [TestCase("""{"id": 1, "requirements": ["a", null]}""", "$.requirements[1]")]
    public async Task Input31_A_release_names_the_place_inside_it(string answer, string path) =>
        await RefusesAsync(answer, path, act: client => client.GetPluginReleaseAsync(1));

    [TestCase("""{"results": [{"id": 1}, {"id": 2, "status": 3}]}""", "$.results[1].status")]
    [TestCase("""{"results": [{"id": 1}, {"metadata": {"a": [1, {"b": 2}]}, "status": "cAnArY"}]}""", "$.results[1]")]
    [TestCase("""[{"id": 1, "metadata": [[], {}]}, "cAnArY"]""", "$[1]")]
    [TestCase("""{"results": {"id": "cAnArY"}}""", "$.results")]
    [TestCase("""{"results": null}""", "$.results")]
    [TestCase("""[{"id": 1, "logs": {}}]""", "$[0].logs")]
    [TestCase("""{"count": "cAnArY", "results": []}""", "$.count")]
    [TestCase("""{"next": 5, "results": []}""", "$.next")]
    [TestCase("""{"detail": "cAnArY"}""", "$")]
    [TestCase("\"cAnArY\"", "$")]
    public async Task Input31_A_page_names_the_place_inside_it(string answer, string path) =>
        await RefusesAsync(answer, path, act: client => client.ListJobsAsync());

    [TestCase("""{"id": 1, "configuration": "cAnArY"}""", "$.configuration")]
    [TestCase("""{"id": 1, "configuration": ["cAnArY"]}""", "$.configuration")]
    public async Task Input31_A_storage_configuration_is_an_object(string answer, string path) =>
        await RefusesAsync(answer, path, act: client => client.GetStorageAsync(1));

    [TestCase("""{"id": 1} cAnArY""")]
    [TestCase("""{"id": 1}{"id": 2}""")]
    [TestCase("""{"id": 1, "name": "cAnArY",}""")]
    [TestCase("""{"id": 1, "name": "cAnArY""")]
    [TestCase("""{"id": 1, /* cAnArY */ "name": "a"}""")]
    [TestCase("{'id': 1}")]
    [TestCase("""{"id": 1, "configuration": {"list": ["cAnArY", tru]}}""")]
    [TestCase("""{"id": 1, "configuration": {"list": [[], {"a": [1]}, 5, [7, nul""")]
    [TestCase("""{"id": 1, "configuration": {"list": [[], {"a": [1]}], "b": {}, "c": nul""")]
    [TestCase("<html>cAnArY</html>")]
    [TestCase("   ")]
    public async Task Input26_What_is_no_single_JSON_document_is_refused(string answer) => await RefusesAsync(answer, "JSON");

    [TestCase("""{"id": 1, "created": "2026-11-01T09:00:00\ud800+09:00"}""", "$.created")]
    [TestCase("""{"id": 1, "name": "\ud800"}""", "$.name")]
    [TestCase("""{"id": 1, "name": "\udc00 cAnArY"}""", "$.name")]
    public async Task Input28_Half_a_surrogate_pair_is_refused(string answer, string path) => await RefusesAsync(answer, path);

    [Test]
    public async Task Input28_Bytes_that_are_no_UTF_8_are_refused_wherever_they_stand(
        [Values("""{"id": 1, "name": "?"}""", """{"id": 1, "configuration": {"a": "?"}}""", """{"id": 1, "?": 2}""")] string answer,
        [Values("FF", "C0AF", "EDA080", "E282")] string bytes)
    {
        string[] around = answer.Split('?');

        await RefusesAsync(
            [.. Encoding.UTF8.GetBytes(around[0]), .. Convert.FromHexString(bytes), .. Encoding.UTF8.GetBytes(around[1])], "UTF-8");
    }

    [TestCase(65)]
    [TestCase(100_000)]
    public async Task Input24_A_document_that_is_nested_too_deep_is_refused(int depth)
    {
        string arrays = new string('[', depth - 1) + new string(']', depth - 1);
        await RefusesAsync($$"""{"id": 1, "configuration": {{arrays}}}""", "$.configuration");
        await RefusesAsync($$"""{"id": 1, "unknown": {{arrays}}}""", "$.unknown");
        await RefusesAsync(arrays.Insert(depth - 1, "[]"), "$", act: client => client.ListJobsAsync());
    }

    [Test]
    public async Task Input24_A_document_at_the_limit_of_depth_is_read()
    {
        string arrays = new string('[', 63) + new string(']', 63);
        using SynapseClient client = StubTransport.ClientOf($$"""{"id": 1, "configuration": {{arrays}}}""");

        Assert.That((await client.GetPluginAsync(1)).Configuration?.ToString(), Is.EqualTo(arrays));
    }

    private static Task RefusesAsync(string answer, string path, string? found = null, Func<SynapseClient, Task>? act = null) =>
        RefusesAsync(Encoding.UTF8.GetBytes(answer), path, found, act);

    private static async Task RefusesAsync(byte[] answer, string path, string? found = null, Func<SynapseClient, Task>? act = null)
    {
        int requests = 0;
        using SynapseClient client = new StubTransport(_ =>
        {
            requests++;
            return new HttpResponseMessage { Content = new ByteArrayContent(answer) };
        }).CreateClient();

        var refusal = await Failure.OfAsync<SynapseProtocolException>(() => (act ?? (c => c.GetPluginAsync(1)))(client));

        Assert.That(refusal.Message, Does.Match(
            $@"(at |no valid ){System.Text.RegularExpressions.Regex.Escape(path)}([ ,)\[.]|$)|not valid JSON \(line \d+, byte \d+\)"));
        Assert.That(refusal.ToString(), Does.Not.Contain(Canary));
        Assert.That(refusal.ResponseStatusCode, Is.EqualTo(200));
        if (found is not null)
        {
            Assert.That(refusal.Message, Does.Not.Contain(found.Trim('"') + " "));
        }

        Assert.That(requests, Is.EqualTo(1), "An answer that breaks the contract is not asked for again.");
    }
}
