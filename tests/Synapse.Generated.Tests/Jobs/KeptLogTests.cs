using System.Globalization;
using Synapse.Generated.Tests.Jobs.Model;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>What a kept log may be, and what becomes of it while it is read.</summary>
internal sealed class KeptLogTests
{
    private readonly VirtualTime _time = new();

    [TestCase(2, 3, TestName = "{m}(shorter)")]
    [TestCase(8, 3, TestName = "{m}(longer)")]
    [TestCase(5, 3, TestName = "{m}(as long)")]
    [TestCase(8, null, TestName = "{m}(longer array)")]
    public void A_log_that_is_replaced_is_told_as_a_gap_and_read_from_its_beginning(int newLength, int? pageSize)
    {
        using ModelServer server = Server(new ModelForm { PageSize = pageSize });
        server.Append([.. Numbered("old", 5)]);
        At(10, () =>
        {
            server.Cut(0);
            server.Append([.. Numbered("new", newLength)]);
        });
        At(30, () => server.End());

        ModelFollower follower = Follow(server);

        string?[] received = [.. follower.Received.Select(entry => entry.Message)];
        ModelEntry?[] all = [.. Numbered("old", 5), null, .. Numbered("new", newLength)];
        Assert.That(received, Is.EqualTo(all.Select(entry => entry?.Message)));
        Assert.That(follower.Gaps.Single().Position, Is.Zero);
    }

    [Test]
    public void A_log_that_is_cut_goes_on_where_it_was_cut()
    {
        using ModelServer server = Server(new ModelForm { PageSize = 2 });
        server.Append([.. Numbered("", 5)]);
        At(10, () => server.Cut(3));
        At(20, () => server.Append(new ModelEntry("\"after\"")));
        At(60, () => server.End());

        ModelFollower follower = Follow(server);

        Assert.That(
            follower.Received.Select(entry => entry.Gap is { } gap ? $"gap {gap.Position}" : entry.Message),
            Is.EqualTo(["0", "1", "2", "3", "4", "gap 3", "after"]));
    }

    [Test]
    public void A_read_that_finds_nothing_new_costs_one_request_however_long_the_log()
    {
        using ModelServer server = Server(new ModelForm { PageSize = 100, Place = StreamPlace.Nowhere });
        server.Append([.. Numbered("", 20_050)]);
        int afterFirst = 0;
        At(1, () => afterFirst = server.LogRequests);
        At(121, () => server.End());

        ModelFollower follower = Follow(server);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(follower.Log, Has.Count.EqualTo(20_050));
            Assert.That(afterFirst, Is.EqualTo(202), "201 pages, and the first one to see that it is the same log");
            Assert.That(server.LogRequests - afterFirst, Is.InRange(12, 18), "every ten seconds");
        }
    }

    [Test]
    public void A_large_log_that_comes_as_a_whole_is_read_at_intervals_that_grow_with_its_size()
    {
        using ModelServer server = Server(new ModelForm { Place = StreamPlace.Nowhere });
        var large = new ModelEntry($"\"{new string('x', 512 * 1024)}\"");
        server.Append([.. Enumerable.Repeat(large, 20)]);
        At(300, () => server.End());

        ModelFollower follower = Follow(server);

        Assert.That(follower.Log, Has.Count.EqualTo(20));
        Assert.That(server.LogRequests, Is.InRange(28, 34), "every ten seconds");
    }

    [Test]
    public void Each_enumeration_starts_with_the_first_entry()
    {
        using ModelServer server = Server(new ModelForm());
        server.Append([.. Numbered("", 3)]);
        server.End();
        using SynapseClient client = server.CreateClient();
        IAsyncEnumerable<ConsoleLog> tail = client.TailJobConsoleLogsAsync(7);
        var follower = new ModelFollower(_time, server);

        int[] counts = [follower.Await(CountAsync(tail)), follower.Await(CountAsync(tail))];

        Assert.That(counts, Is.EqualTo([3, 3]));
    }

    [Test]
    public void The_tail_of_a_job_that_has_ended_does_not_wait([Values(null, 2)] int? pageSize, [Values] bool hasStream)
    {
        StreamPlace place = hasStream ? StreamPlace.Jobs : StreamPlace.Nowhere;
        using ModelServer server = Server(new ModelForm { PageSize = pageSize, Place = place });
        server.Append([.. Numbered("", 3)]);
        server.End();

        ModelFollower follower = Follow(server);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(follower.Log, Is.EqualTo(["0", "1", "2"]));
            Assert.That(_time.Now, Is.EqualTo(TimeSpan.Zero));
            Assert.That(server.LogRequests, Is.EqualTo(pageSize is null ? 2 : 4), "each page, the first one as a check, and the last one");
            Assert.That(server.Requests.Count(request => request == "/jobs/7/"), Is.EqualTo(1));
        }
    }

    [Test]
    public void Entries_have_their_level_and_time_whatever_the_stream_says([Values] StreamForm form)
    {
        using ModelServer server = Server(new ModelForm { Stream = form, Entry = EntryForm.Object });
        At(3, () => server.Append([.. Numbered("", 3)]));
        At(30, () => server.End());

        ModelFollower follower = Follow(server);

        Assert.That(
            follower.Received.Select(entry => (entry.Level, entry.Timestamp?.Hour)),
            Is.EqualTo(Enumerable.Repeat(((ConsoleLogLevel?)ConsoleLogLevel.Info, (int?)9), 3)));
    }

    [Test]
    public void A_log_whose_pages_never_end_ends_the_read()
    {
        using ModelServer server = Server(new ModelForm());
        int page = 1;
        server.Fault = _ => Task.FromResult(StubTransport.Json(
            server.Requests[^1] == "/jobs/7/" ? """{"id": 7, "status": "completed"}"""
            : server.Requests[^1].StartsWith("/jobs/7/console_logs/", StringComparison.Ordinal)
                ? $$"""{"next": "/?page={{++page}}", "results": []}"""
                : "{}"));

        ModelFollower follower = Follow(server);

        Assert.That((follower.Log.Count, server.LogRequests), Is.EqualTo((0, 6)));
    }

    private static IEnumerable<ModelEntry> Numbered(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => new ModelEntry(string.Create(CultureInfo.InvariantCulture, $"\"{prefix}{i}\"")));

    private static async Task<int> CountAsync(IAsyncEnumerable<ConsoleLog> entries)
    {
        int count = 0;
        await foreach (ConsoleLog entry in entries.ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    private ModelServer Server(ModelForm form) => new(_time, form);

    private void At(double seconds, Action action) => _time.At(TimeSpan.FromSeconds(seconds), action);

    private ModelFollower Follow(ModelServer server)
    {
        var follower = new ModelFollower(_time, server);
        follower.Follow();
        return follower;
    }
}
