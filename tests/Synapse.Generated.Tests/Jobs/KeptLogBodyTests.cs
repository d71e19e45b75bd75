namespace Synapse.Generated.Tests.Jobs;

internal sealed class KeptLogBodyTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    [TestCase("[]", "", null)]
    [TestCase(
        "\uFEFF [ \"a\" , {\"message\": \"b]\\\"}\"},5,null, [1, [2]] ,true]\r\n",
        """ "a"|{"message": "b]\"}"}|5|null|[1, [2]]|true""",
        null)]
    [TestCase(
        """{"count": 2, "next": "https://x.test/?page=2", "previous": null, "results": ["a", "b"]}""",
        """ "a"|"b" """,
        "https://x.test/?page=2")]
    [TestCase("""{"results": ["a"], "other": {"results": ["x", "]"]}, "next": null}""", """ "a" """, null)]
    [TestCase("""{"results":[],"next":""}""", "", "")]
    [TestCase("""[{"loss": NaN, "message": "a"}, {broken: 'it}, "b"]""", """ {"loss": NaN, "message": "a"}|{broken: 'it}|"b" """, null)]
    public async Task Entries_are_found_wherever_the_body_is_split(string json, string entries, string? next)
    {
        for (int size = 1; size <= Encoding.UTF8.GetByteCount(json); size++)
        {
            using KeptLogBody body = Body(json, size);

            Assert.That(string.Join('|', await ReadAsync(body)), Is.EqualTo(entries.Trim()), $"in parts of {size}");
            Assert.That(body.Next, Is.EqualTo(next));
        }
    }

    [TestCase("<html>")]
    [TestCase("5")]
    [TestCase("\"text\"")]
    [TestCase("{}")]
    [TestCase("""{"results": null}""")]
    [TestCase("""{"results": ["a"]} x""")]
    [TestCase("[\"a\"] []")]
    [TestCase("[,]")]
    [TestCase("""["a" "b"]""")]
    [TestCase("""{"results"["a"]}""")]
    [TestCase("""{results: []}""")]
    public async Task What_is_no_log_is_refused(string json)
    {
        using KeptLogBody body = Body(json);

        await Assert.ThrowsAsync<WireFormatException>(() => ReadAsync(body));
    }

    [Test]
    public async Task A_body_that_breaks_off_is_no_log([Values("", "[", "[\"a\"", "[\"a", "[\"a\",", """{"results": []""")] string json)
    {
        using KeptLogBody body = Body(json);

        await Assert.ThrowsAsync<HttpIOException>(() => ReadAsync(body));
    }

    [TestCase(KeptLogBody.MaxEntryBytes - 1)]
    [TestCase(KeptLogBody.MaxEntryBytes)]
    [TestCase(KeptLogBody.MaxEntryBytes + 1)]
    [TestCase((KeptLogBody.MaxEntryBytes * 3) + 17)]
    public async Task Fault30_An_entry_above_one_mebibyte_is_cut_and_those_after_it_are_whole(int length)
    {
        using KeptLogBody body = Body($"[\"before\", \"{new string('x', length - 2)}\", \"after\"]", 10_007);

        List<string> entries = await ReadAsync(body);

        Assert.That(entries.Select(entry => entry.Length), Is.EqualTo([8, Math.Min(length, KeptLogBody.MaxEntryBytes), 7]));
        Assert.That(ConsoleLogReader.Read(Encoding.UTF8.GetBytes(entries[1])).Message, Does.StartWith("xxx"));
    }

    [Test]
    public async Task Fault32_A_body_that_stalls_is_given_up()
    {
        var time = new FakeTimeProvider();
        var stalled = new CodeStream(async (_, token) =>
        {
            await VirtualWait.WaitAsync(new TaskCompletionSource().Task, token);
            return 0;
        });
        using var body = new KeptLogBody(stalled, Idle, time);
        Task<bool> reading = body.ReadEntryAsync(default).AsTask();
        time.Advance(Idle);

        await Assert.ThrowsAsync<TimeoutException>(() => reading);
    }

    [TestCase("""{"message": "caf\udce9", "level": "info"}""", "caf\uFFFD", "info")]
    [TestCase("""{"message": "\ud83d\ude42 \\ \n\u0041\ud83d", "level": "x\udce9"}""", "🙂 \\ \nA\uFFFD", "x\uFFFD")]
    [TestCase("\"caf\\udce9\"", "caf\uFFFD", null)]
    [TestCase("""{"log": "said so", "level": null}""", "said so", null)]
    [TestCase("""{"log": "b", "message": "a"}""", "a", null)]
    [TestCase("""{"message": 5, "level": 30}""", "5", null)]
    [TestCase("null", null, null)]
    public void What_is_wrong_with_an_entry_costs_that_alone(string json, string? message, string? level)
    {
        ConsoleLog entry = ConsoleLogReader.Read(Encoding.UTF8.GetBytes(json));

        Assert.That((entry.Message, entry.Level?.Value), Is.EqualTo((message, level)));
    }

    [Test]
    public void A_timestamp_that_is_none_is_kept_as_its_text([Values("12:30:01", "yesterday")] string text)
    {
        ConsoleLog entry = ConsoleLogReader.Read(Encoding.UTF8.GetBytes($$"""{"timestamp": "{{text}}", "message": "a"}"""));

        Assert.That((entry.Timestamp, entry.Message), Is.EqualTo(((DateTimeOffset?)null, "a")));
        Assert.That(entry.AdditionalProperties["timestamp"].ToString(), Is.EqualTo($"\"{text}\""));
        Assert.That(WirePath.Write(entry), Is.EqualTo($$"""{"message":"a","timestamp":"{{text}}"}"""));
    }

    private static async Task<List<string>> ReadAsync(KeptLogBody body)
    {
        var entries = new List<string>();
        while (await body.ReadEntryAsync(default))
        {
            entries.Add(Encoding.UTF8.GetString(body.Entry.Span));
        }

        return entries;
    }

    private static KeptLogBody Body(string json, int size = 3) =>
        new(CodeStream.InParts(Encoding.UTF8.GetBytes(json), size), Idle, TimeProvider.System);
}
