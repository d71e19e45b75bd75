using System.Text;
using Microsoft.Extensions.Time.Testing;
using Synapse.Generated.Jobs;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>The body of a kept log, however it arrives.</summary>
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
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        for (int size = 1; size <= bytes.Length; size++)
        {
            using var body = new KeptLogBody(new Chunks(bytes, size), Idle, TimeProvider.System);

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
        using var body = new KeptLogBody(new Chunks(Encoding.UTF8.GetBytes(json), 3), Idle, TimeProvider.System);

        await Assert.ThrowsAsync<WireFormatException>(() => ReadAsync(body));
    }

    [TestCase("")]
    [TestCase("[")]
    [TestCase("[\"a\"")]
    [TestCase("[\"a")]
    [TestCase("[\"a\",")]
    [TestCase("""{"results": []""")]
    public async Task A_body_that_breaks_off_is_no_log(string json)
    {
        using var body = new KeptLogBody(new Chunks(Encoding.UTF8.GetBytes(json), 3), Idle, TimeProvider.System);

        await Assert.ThrowsAsync<HttpIOException>(() => ReadAsync(body));
    }

    [TestCase(KeptLogBody.MaxEntryBytes - 1)]
    [TestCase(KeptLogBody.MaxEntryBytes)]
    [TestCase(KeptLogBody.MaxEntryBytes + 1)]
    [TestCase((KeptLogBody.MaxEntryBytes * 3) + 17)]
    public async Task Fault30_An_entry_above_one_mebibyte_is_cut_and_those_after_it_are_whole(int length)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"[\"before\", \"{new string('x', length - 2)}\", \"after\"]");
        using var body = new KeptLogBody(new Chunks(bytes, 10_007), Idle, TimeProvider.System);

        List<string> entries = await ReadAsync(body);

        Assert.That(entries.Select(entry => entry.Length), Is.EqualTo([8, Math.Min(length, KeptLogBody.MaxEntryBytes), 7]));
        Assert.That(ConsoleLogReader.Read(Encoding.UTF8.GetBytes(entries[1])).Message, Does.StartWith("xxx"));
    }

    [Test]
    public async Task A_log_larger_than_any_response_passes_through_little_memory()
    {
        const int Entries = 400_000;
        using var body = new KeptLogBody(new Repeated($"\"{new string('x', 97)}\",", Entries), Idle, TimeProvider.System);
        int count = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (await body.ReadEntryAsync(default))
        {
            count++;
        }

        Assert.That((count, body.Received > 32 * 1024 * 1024), Is.EqualTo((Entries, true)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4 * 1024 * 1024));
    }

    [Test]
    public async Task Fault32_A_body_that_stalls_is_given_up()
    {
        var time = new FakeTimeProvider();
        using var body = new KeptLogBody(new Stalled(), Idle, time);
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

    [TestCase("12:30:01")]
    [TestCase("yesterday")]
    public void A_timestamp_that_is_none_is_kept_as_its_text(string text)
    {
        ConsoleLog entry = ConsoleLogReader.Read(Encoding.UTF8.GetBytes($$"""{"timestamp": "{{text}}", "message": "a"}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((entry.Timestamp, entry.Message), Is.EqualTo(((DateTimeOffset?)null, "a")));
            Assert.That(entry.AdditionalProperties["timestamp"].ToString(), Is.EqualTo($"\"{text}\""));
            Assert.That(WirePath.Write(entry), Is.EqualTo($$"""{"message":"a","timestamp":"{{text}}"}"""));
        }
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

    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }

    /// <summary>An array of equal entries that is nowhere in memory.</summary>
    private sealed class Repeated(string entry, int count) : MemoryStream
    {
        private readonly byte[] _entry = Encoding.UTF8.GetBytes(entry);
        private int _sent = -1;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int length = 0;
            for (; _sent <= count && buffer.Length - length > _entry.Length; _sent++)
            {
                byte[] part = _sent < 0 ? "["u8.ToArray() : _sent < count - 1 ? _entry : _sent < count ? _entry[..^1] : "]"u8.ToArray();
                part.CopyTo(buffer[length..]);
                length += part.Length;
            }

            return ValueTask.FromResult(length);
        }
    }

    private sealed class Stalled : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Model.VirtualWait.WaitAsync(new TaskCompletionSource().Task, cancellationToken);
            return 0;
        }
    }
}
