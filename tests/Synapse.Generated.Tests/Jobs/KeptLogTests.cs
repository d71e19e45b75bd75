namespace Synapse.Generated.Tests.Jobs;

internal sealed class KeptLogTests : ModelFixture
{
    [Test]
    public void A_read_that_finds_nothing_new_costs_one_request_however_long_the_log()
    {
        Start(new ModelForm { PageSize = 100, Place = StreamPlace.Nowhere });
        Server.Append([.. Numbered(20_050)]);
        int afterFirst = 0;
        At(1, () => afterFirst = Server.LogRequests);
        At(121, () => Server.End());

        ModelFollower follower = Follow();

        Assert.That(follower.Log, Has.Count.EqualTo(20_050));
        Assert.That(afterFirst, Is.EqualTo(202), "201 pages, and the first one to see that it is the same log");
        Assert.That(Server.LogRequests - afterFirst, Is.InRange(12, 18), "every ten seconds");
    }

    [Test]
    public void A_large_log_that_comes_as_a_whole_is_read_at_intervals_that_grow_with_its_size()
    {
        Start(new ModelForm { Place = StreamPlace.Nowhere });
        var large = new ModelEntry($"\"{new string('x', 512 * 1024)}\"");
        Server.Append([.. Enumerable.Repeat(large, 20)]);
        At(300, () => Server.End());

        ModelFollower follower = Follow();

        Assert.That(follower.Log, Has.Count.EqualTo(20));
        Assert.That(Server.LogRequests, Is.InRange(28, 34), "every ten seconds");
    }

    [Test]
    public void Each_enumeration_starts_with_the_first_entry()
    {
        Start(new ModelForm());
        Server.Append([.. Numbered(3)]);
        Server.End();
        using SynapseClient client = Server.CreateClient();
        IAsyncEnumerable<ConsoleLog> tail = client.TailJobConsoleLogsAsync(7);

        int[] counts = [Await(tail.CountAsync().AsTask()), Await(tail.CountAsync().AsTask())];

        Assert.That(counts, Is.EqualTo([3, 3]));
    }

    [Test]
    public void The_tail_of_a_job_that_has_ended_does_not_wait([Values(null, 2)] int? pageSize, [Values] bool hasStream)
    {
        StreamPlace place = hasStream ? StreamPlace.Jobs : StreamPlace.Nowhere;
        Start(new ModelForm { PageSize = pageSize, Place = place });
        Server.Append([.. Numbered(3)]);
        Server.End();

        ModelFollower follower = Follow();

        Assert.That(follower.Log, Is.EqualTo(["0", "1", "2"]));
        Assert.That(Time.Now, Is.EqualTo(TimeSpan.Zero));
        Assert.That(Server.LogRequests, Is.EqualTo(pageSize is null ? 2 : 4), "each page, the first one as a check, and the last one");
        Assert.That(Server.Requests.Count(request => request == "/jobs/7/"), Is.EqualTo(1));
    }

    [Test]
    public void Entries_have_their_level_and_time_whatever_the_stream_says([Values] StreamForm form)
    {
        Start(new ModelForm { Stream = form, Entry = EntryForm.Object });
        At(3, () => Server.Append([.. Numbered(3)]));
        At(30, () => Server.End());

        ModelFollower follower = Follow();

        Assert.That(
            follower.Received.Select(entry => (entry.Level, entry.Timestamp?.Hour)),
            Is.EqualTo(Enumerable.Repeat(((ConsoleLogLevel?)ConsoleLogLevel.Info, (int?)9), 3)));
    }

    [Test]
    public void A_log_whose_pages_never_end_ends_the_read()
    {
        Start(new ModelForm());
        int page = 1;
        Server.Fault = _ => Task.FromResult(StubTransport.Json(
            Server.Requests[^1] == "/jobs/7/" ? """{"id": 7, "status": "completed"}"""
            : Server.Requests[^1].StartsWith("/jobs/7/console_logs/", StringComparison.Ordinal)
                ? $$"""{"next": "/?page={{++page}}", "results": []}"""
                : "{}"));

        ModelFollower follower = Follow();

        Assert.That((follower.Log.Count, Server.LogRequests), Is.EqualTo((0, 6)));
    }

    private static IEnumerable<ModelEntry> Numbered(int count) => Enumerable.Range(0, count).Select(i => new ModelEntry($"\"{i}\""));
}
