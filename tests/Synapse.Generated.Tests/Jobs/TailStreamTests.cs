namespace Synapse.Generated.Tests.Jobs;

/// <summary>What a live stream may be: it makes entries come sooner, and nothing that it says is taken for the log.</summary>
internal sealed class TailStreamTests : ModelFixture
{
    private static readonly ModelEntry[] Entries = [new("\"a\\nb\""), new("\"c\"")];

    [Test]
    public void Entries_come_as_soon_as_the_stream_says_that_there_are_some(
        [Values] StreamForm form, [Values(StreamPlace.Jobs, StreamPlace.Async)] StreamPlace place, [Values] StreamEnd end)
    {
        Start(new ModelForm { Stream = form, Place = place, End = end });
        TimeSpan cameAt = default;
        At(1000, () => Server.Append(Entries[1]));
        At(2000, () => Server.End());

        Follow(new() { PollingInterval = TimeSpan.FromSeconds(200) }, _ => cameAt = Time.Now);

        Assert.That(cameAt, Is.InRange(TimeSpan.FromSeconds(1000), TimeSpan.FromSeconds(1006)));
    }

    [Test]
    public void A_server_that_closes_after_each_line_is_not_asked_more_than_once_a_second()
    {
        Start(new ModelForm { ClosesAfter = 1, Replays = 0 });
        for (int i = 0; i < 600; i++)
        {
            At(2 + (i * 0.1), () => Server.Append(Entries[1]));
        }

        At(62, () => Server.End());

        ModelFollower follower = Follow();

        Assert.That(follower.Log, Has.Count.EqualTo(600));
        Assert.That(Server.StreamRequests, Is.InRange(20, 64));
        Assert.That(Server.LogRequests, Is.LessThan(130));
    }

    [Test]
    public void A_stream_that_does_not_open_counts_as_absent_and_is_tried_again_later()
    {
        Start(new ModelForm { IsBuffered = true });
        List<TimeSpan> came = [];
        for (int i = 1; i <= 150; i++)
        {
            At(i, () => Server.Append(Entries[1]));
        }

        At(151, () => Server.End());

        Follow(null, _ => came.Add(Time.Now));

        Assert.That(came, Has.Count.EqualTo(150));
        Assert.That(came[^1], Is.LessThan(TimeSpan.FromSeconds(155)), "by polling, and not by the stream");
        Assert.That(Server.StreamRequests, Is.InRange(2, 6));
    }

    [Test]
    public void No_stream_is_opened_where_none_is_wanted()
    {
        Start(new ModelForm());
        At(3, () => Server.Append(Entries));
        At(30, () => Server.End());

        ModelFollower follower = Follow(new() { UseLiveStream = false });

        Assert.That((follower.Log.Count, Server.StreamRequests), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Fault32_A_silent_stream_is_opened_again()
    {
        Start(new ModelForm { StallsAfter = 1 });
        At(3, () => Server.Append(Entries));
        At(200, () => Server.End());

        Follow(new() { IdleTimeout = TimeSpan.FromSeconds(30) });

        Assert.That(Server.StreamRequests, Is.InRange(3, 8));
    }

    [TestCase(": keep-alive\n\n", ExpectedResult = false)]
    [TestCase("\r\n\n", ExpectedResult = false)]
    [TestCase("a", ExpectedResult = true)]
    [TestCase("\n:x\ndata: a", ExpectedResult = true)]
    [TestCase("", ExpectedResult = false)]
    public bool A_line_is_told_from_what_keeps_a_stream_alive(string text) =>
        new StreamLines().Receive(Encoding.UTF8.GetBytes(text));

    [Test]
    public void The_rest_of_a_comment_is_no_line()
    {
        var lines = new StreamLines();

        bool[] received = [lines.Receive(": keep"u8), lines.Receive("-alive\n"u8), lines.Receive("x"u8), lines.Receive("y"u8)];

        Assert.That(received, Is.EqualTo((bool[])[false, false, true, false]));
    }
}
