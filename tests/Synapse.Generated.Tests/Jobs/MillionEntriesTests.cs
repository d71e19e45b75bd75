using System.Web;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>A log of a million entries is followed with a request a page and in little memory; it prints the figures.</summary>
[Category(TestLength.Long)]
internal sealed class MillionEntriesTests
{
    private const int Entries = 1_000_000;
    private const int PageSize = 100;
    private const int MiB = 1024 * 1024;

    private int _requests;

    [Test]
    public void A_million_entries_take_a_request_a_page_and_little_memory([Values] bool inPages)
    {
        var time = new VirtualTime();
        using SynapseClient client = new StubTransport(request => Respond(request, inPages))
            .CreateClient(options => options.TimeProvider = time);
        long start = GC.GetTotalMemory(forceFullCollection: true);

        (int count, long peak) = time.Await(FollowAsync(client));

        double memory = (double)(peak - start) / MiB;
        TestContext.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} entries, {_requests} requests, {memory:0.0} MiB above the start"));
        Assert.That(count, Is.EqualTo(Entries));
        Assert.That(_requests, Is.LessThanOrEqualTo((inPages ? Entries / PageSize : 1) + 5));
        Assert.That(peak - start, Is.LessThan(64 * MiB));
    }

    private static async Task<(int Count, long Peak)> FollowAsync(SynapseClient client)
    {
        int count = 0;
        long peak = 0;
        await foreach (ConsoleLog entry in client.TailJobConsoleLogsAsync(7).ConfigureAwait(false))
        {
            if (++count % 50_000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        return (count, peak);
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, bool inPages)
    {
        string path = request.RequestUri!.AbsolutePath;
        if (!path.EndsWith("/console_logs/", StringComparison.Ordinal))
        {
            return path == "/jobs/7/" ? StubTransport.Json("""{"id": 7, "status": "completed"}""") : StubTransport.Json("{}", 404);
        }

        _requests++;
        int page = int.Parse(HttpUtility.ParseQueryString(request.RequestUri.Query)["page"] ?? "1", CultureInfo.InvariantCulture);
        return inPages
            ? StubTransport.Json(Page(page))
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(Array()) };
    }

    private static string Page(int page)
    {
        string next = page < Entries / PageSize ? string.Create(CultureInfo.InvariantCulture, $"\"?page={page + 1}\"") : "null";
        var entries = Enumerable.Range((page - 1) * PageSize, PageSize).Select(i => $$"""{"level": "info", "message": "step {{i}}"}""");
        return $$"""{"next": {{next}}, "results": [{{string.Join(',', entries)}}]}""";
    }

    /// <summary>All entries in one array, which is nowhere in memory and larger than any other response may be.</summary>
    private static CodeStream Array()
    {
        int sent = -1;
        return new CodeStream((buffer, _) =>
        {
            var text = new StringBuilder();
            for (; sent <= Entries && text.Length + 64 < buffer.Length; sent++)
            {
                string entry = $"\"step {sent} of more than 32 MiB\"{(sent < Entries - 1 ? "," : "")}";
                text.Append(sent < 0 ? "[" : sent == Entries ? "]" : entry);
            }

            return ValueTask.FromResult(Encoding.UTF8.GetBytes(text.ToString(), buffer.Span));
        });
    }
}
