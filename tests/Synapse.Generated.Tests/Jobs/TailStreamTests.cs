using Synapse.Generated.Tests.Jobs.Model;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>What a live stream may be: it makes entries come sooner, and nothing that it says is taken for the log.</summary>
internal sealed class TailStreamTests
{
    private static readonly ModelEntry[] Entries = [new("\"a\\nb\""), new("\"c\"")];

    private readonly VirtualTime _time = new();

    [Test]
    public void An_entry_of_several_lines_comes_once_live_and_after([Values] StreamForm form, [Values] bool live)
    {
        using ModelServer server = Server(new ModelForm { Stream = form });
        if (live)
        {
            At(3, () => server.Append(Entries));
        }
        else
        {
            server.Append(Entries);
        }

        At(60, () => server.End());

        ModelFollower follower = Follow(server);

        Assert.That((follower.Log, follower.Gaps.Count), Is.EqualTo(((List<string?>)["a\nb", "c"], 0)));
    }

    [Test]
    public void Entries_come_as_soon_as_the_stream_says_that_there_are_some(
        [Values] StreamForm form, [Values(StreamPlace.Jobs, StreamPlace.Async)] StreamPlace place, [Values] StreamEnd end)
    {
        using ModelServer server = Server(new ModelForm { Stream = form, Place = place, End = end });
        TimeSpan cameAt = default;
        At(1000, () => server.Append(Entries[1]));
        At(2000, () => server.End());

        Follow(server, new TailJobConsoleLogsOptions { PollingInterval = TimeSpan.FromSeconds(200) }, _ => cameAt = _time.Now);

        Assert.That(cameAt, Is.InRange(TimeSpan.FromSeconds(1000), TimeSpan.FromSeconds(1006)));
    }

    [Test]
    public void Entries_that_were_written_after_a_stream_broke_come_once()
    {
        using ModelServer server = Server(new ModelForm { Stream = StreamForm.Lines });
        At(3, () => server.Append(new("\"a\\nb\""), new("\"c\\nd\"")));
        At(4, server.DropStreams);
        At(4.1, () => server.Append(new("\"e\""), new("\"f\"")));
        At(30, () => server.End());

        Assert.That(Follow(server).Log, Is.EqualTo((List<string?>)["a\nb", "c\nd", "e", "f"]));
    }

    [Test]
    public void A_stream_that_sends_its_last_lines_again_or_leaves_lines_out_loses_and_doubles_nothing(
        [Values(0, 1, 5)] int replays, [Values(0, 2)] int leavesOut)
    {
        using ModelServer server = Server(new ModelForm { Replays = replays, LeavesOut = leavesOut, PageSize = 10 });
        server.Append([.. Enumerable.Repeat(new ModelEntry("\".\""), 5)]);
        for (int i = 0; i < 100; i++)
        {
            ModelEntry entry = ModelEntry.Of(i % 3, epoch: 0);
            At(3 + i, () => server.Append(entry));
        }

        At(120, () => server.End());

        ModelFollower follower = Follow(server);

        Assert.That(follower.Log, Is.EqualTo(server.Log.Select(entry => entry.Message)));
        Assert.That(follower.Gaps, Is.Empty);
    }

    [Test]
    public void A_server_that_closes_after_each_line_is_not_asked_more_than_once_a_second()
    {
        using ModelServer server = Server(new ModelForm { ClosesAfter = 1, Replays = 0 });
        for (int i = 0; i < 600; i++)
        {
            At(2 + (i * 0.1), () => server.Append(Entries[1]));
        }

        At(62, () => server.End());

        ModelFollower follower = Follow(server);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(follower.Log, Has.Count.EqualTo(600));
            Assert.That(server.StreamRequests, Is.InRange(20, 64));
            Assert.That(server.LogRequests, Is.LessThan(130));
        }
    }

    [Test]
    public void A_stream_that_does_not_open_counts_as_absent_and_is_tried_again_later()
    {
        using ModelServer server = Server(new ModelForm { IsBuffered = true });
        List<TimeSpan> came = [];
        for (int i = 1; i <= 150; i++)
        {
            At(i, () => server.Append(Entries[1]));
        }

        At(151, () => server.End());

        Follow(server, null, _ => came.Add(_time.Now));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(came, Has.Count.EqualTo(150));
            Assert.That(came[^1], Is.LessThan(TimeSpan.FromSeconds(155)), "by polling, and not by the stream");
            Assert.That(server.StreamRequests, Is.InRange(2, 6));
        }
    }

    [Test]
    public void Without_a_stream_the_log_is_polled(
        [Values(StreamPlace.Nowhere, StreamPlace.NotAcceptable, StreamPlace.Broken)] StreamPlace place)
    {
        using ModelServer server = Server(new ModelForm { Place = place });
        At(3, () => server.Append(Entries));
        At(30, () => server.End());

        Assert.That(Follow(server).Log, Is.EqualTo((List<string?>)["a\nb", "c"]));
    }

    [Test]
    public void No_stream_is_opened_where_none_is_wanted()
    {
        using ModelServer server = Server(new ModelForm());
        At(3, () => server.Append(Entries));
        At(30, () => server.End());

        ModelFollower follower = Follow(server, new TailJobConsoleLogsOptions { UseLiveStream = false });

        Assert.That((follower.Log.Count, server.StreamRequests), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Fault32_A_silent_stream_is_opened_again()
    {
        using ModelServer server = Server(new ModelForm { StallsAfter = 1 });
        At(3, () => server.Append(Entries));
        At(200, () => server.End());

        Follow(server, new TailJobConsoleLogsOptions { IdleTimeout = TimeSpan.FromSeconds(30) });

        Assert.That(server.StreamRequests, Is.InRange(3, 8));
    }

    [TestCase(": keep-alive\n\n", ExpectedResult = false)]
    [TestCase("\r\n\n", ExpectedResult = false)]
    [TestCase("a", ExpectedResult = true)]
    [TestCase("\n:x\ndata: a", ExpectedResult = true)]
    [TestCase("", ExpectedResult = false)]
    public bool A_line_is_told_from_what_keeps_a_stream_alive(string text) =>
        new Synapse.Generated.Jobs.StreamLines().Receive(System.Text.Encoding.UTF8.GetBytes(text));

    [Test]
    public void The_rest_of_a_comment_is_no_line()
    {
        var lines = new Synapse.Generated.Jobs.StreamLines();

        bool[] received = [lines.Receive(": keep"u8), lines.Receive("-alive\n"u8), lines.Receive("x"u8), lines.Receive("y"u8)];

        Assert.That(received, Is.EqualTo((bool[])[false, false, true, false]));
    }

    private ModelServer Server(ModelForm form) => new(_time, form);

    private void At(double seconds, Action action) => _time.At(TimeSpan.FromSeconds(seconds), action);

    private ModelFollower Follow(ModelServer server, TailJobConsoleLogsOptions? options = null, Action<ConsoleLog>? onEntry = null)
    {
        var follower = new ModelFollower(_time, server) { OnEntry = onEntry };
        follower.Follow(options);
        return follower;
    }
}
