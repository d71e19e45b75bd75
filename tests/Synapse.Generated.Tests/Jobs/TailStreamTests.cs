using Synapse.Generated.Tail;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>The two wire forms of a live stream, typed by hand.</summary>
internal sealed class TailStreamTests
{
    [TestCase("\n")]
    [TestCase("\r\n")]
    public async Task Plain_lines_come_without_their_breaks(string lineBreak)
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync();
            stream.Server.Append("모델을 불러옵니다", "", "  indented");
            await stream.SendAsync($"모델을 불러옵니다{lineBreak}{lineBreak}  indented{lineBreak}");
            stream.Server.EndJob();
        });

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])["모델을 불러옵니다", "", "  indented"]));
    }

    [Test]
    public async Task A_last_line_without_a_break_comes_whole_and_once()
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync();
            stream.Server.Append("first", "the last one");
            await stream.SendAsync("first\nthe last");
            stream.Server.EndJob();
        });

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])["first", "the last one"]));
    }

    [Test]
    public async Task Fault31_Half_an_event_is_no_line()
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            stream.Server.Append("first", "the last one");
            await stream.SendAsync("data: first\n\ndata: the last\n");
            stream.Server.EndJob();
        });

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])["first", "the last one"]));
    }

    [Test]
    public async Task Identical_lines_come_as_often_as_they_were_sent([Values] bool asEvents)
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents);
            for (int i = 0; i < 5; i++)
            {
                stream.Server.Append(".");
                await stream.SendAsync(asEvents ? "data: {\"type\":\"log\",\"message\":\".\"}\n\n" : ".\n");
            }

            stream.Server.EndJob();
        });

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])[".", ".", ".", ".", "."]));
    }

    [Test]
    public async Task Fault30_A_line_above_one_mebibyte_is_cut_and_those_after_it_are_whole([Values] bool asEvents)
    {
        string longLine = new('가', 1024 * 1024);
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents);
            stream.Server.Append(longLine, "next", "last");
            await stream.SendAsync(asEvents ? $"data: {longLine}\n\ndata: next\n\ndata: last\n\n" : $"{longLine}\nnext\nlast\n");
            stream.Server.EndJob();
        });

        List<ConsoleLog> lines = await server.FollowAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                lines.Select(line => line.Message!.Length),
                Is.EqualTo((int[])[asEvents ? (1024 * 1024 - 6) / 3 : 1024 * 1024 / 3, 4, 4])
            );
            Assert.That(lines[0].Message!.All(c => c == '가'));
        }
    }

    [Test]
    public async Task Fault30_Of_an_event_of_many_lines_no_more_are_kept_once_it_has_a_mebibyte()
    {
        string part = new('a', 600 * 1024);
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            stream.Server.Append(part, "next");
            await stream.SendAsync(string.Concat(Enumerable.Repeat($"data: {part}\n", 5)) + "\ndata: next\n\n");
            stream.Server.EndJob();
        });

        List<ConsoleLog> lines = await server.FollowAsync();

        // The second part goes beyond the limit and is the last one.
        Assert.That(lines.Select(line => line.Message!.Length), Is.EqualTo((int[])[(2 * part.Length) + 1, 4]));
    }

    [Test]
    public async Task Fault30_Nothing_is_added_to_an_event_of_a_mebibyte()
    {
        string first = new('a', (LineReader.MaxLineBytes / 2) - 1);
        string second = new('b', LineReader.MaxLineBytes / 2);
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            stream.Server.Append("one");
            await stream.SendAsync($"data: {first}\ndata: {second}\ndata: c\n\n");
            stream.Server.EndJob();
        });

        List<ConsoleLog> lines = await server.FollowAsync();

        Assert.That(lines.Single().Message, Is.EqualTo(first + "\n" + second));
    }

    [Test]
    public async Task A_stream_is_closed_with_its_reader_and_when_it_cannot_be_opened([Values] bool opens)
    {
        var content = new NotingContent(opens);
        var response = new HttpResponseMessage { Content = content };
        if (opens)
        {
            (await TailStream.OpenAsync(response, TimeSpan.FromSeconds(1), TimeProvider.System, default)).Dispose();
        }
        else
        {
            await Assert.ThrowsAsync<IOException>(() =>
                TailStream.OpenAsync(response, TimeSpan.FromSeconds(1), TimeProvider.System, default)
            );
        }

        Assert.That(content.IsDisposed, Is.True);
    }

    [Test]
    public async Task Events_are_read_with_all_that_server_sent_events_may_have()
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            stream.Server.Append("하나", "둘", "셋", "넷\n다섯", "data: six");
            await stream.SendAsync("""
                : a comment
                data: {"type": "connected"}

                event: log
                id: 17
                retry: 10
                data:{"type": "log",
                : a comment in between
                data: "message": "하나", "level": "warning", "timestamp": "2026-11-01T09:00:00Z"}

                data: {"type": "metrics", "message": "no line of the log"}

                data: {"type": 5}


                data: {"type": "log", "data": "data: {\"type\": \"log\", \"message\": \"둘\"}\n"}

                data: {"type": "log", "data": {"message": "셋"}}

                data: 넷
                data: 다섯

                data: {"type": "log", "data": "data: six"}

                data: {"type": "complete", "status": "completed"}


                """.ReplaceLineEndings("\n"));
            await stream.BeSilentAsync();
        });

        List<ConsoleLog> lines = await server.FollowAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Select(line => line.Message), Is.EqualTo((string[])["하나", "둘", "셋", "넷\n다섯", "data: six"]));
            Assert.That(lines[0].Level, Is.EqualTo(ConsoleLogLevel.Warning));
            Assert.That(lines[0].Timestamp, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
            Assert.That(lines[0].AdditionalProperties, Is.Empty);
            Assert.That(server.Attached, Is.EqualTo(1));
        }
    }

    [TestCase("""{"loss": 0.3}""", """{"loss": 0.3}""")]
    [TestCase("[1, 2]", "[1, 2]")]
    [TestCase("\"quoted\"", "quoted")]
    [TestCase("""{"message": "no type"}""", "no type")]
    [TestCase("""{"type": "log", "data": "plain\r\n"}""", "plain")]
    [TestCase("""{"type": "log", "data": "data:   indented"}""", "data:   indented")]
    [TestCase("""{"type": "log", "data": "data: 5"}""", "data: 5")]
    [TestCase("""{"type": "log", "message": "first", "message": "last"}""", "last")]
    [TestCase("{broken", "{broken")]
    public async Task What_is_no_event_of_a_known_kind_is_a_line_as_it_stands(string data, string message)
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            stream.Server.Append(message);
            await stream.SendAsync($"data: {data}\n\n");
            stream.Server.EndJob();
        });

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])[message]));
    }

    [TestCase("""{"type": "log", "data": "\ud800"}""")]
    [TestCase("""{"type": "log", "message": "\ud800"}""")]
    [TestCase("""{"type": "\ud800"}""")]
    [TestCase("""
        "\ud800"
        """)]
    public async Task Half_of_a_surrogate_pair_in_an_event_is_a_broken_answer(string data)
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            await stream.SendAsync($"data: {data}\n\n");
            await stream.BeSilentAsync();
        });

        await Assert.ThrowsAsync<SynapseProtocolException>(() => server.FollowMessagesAsync());
    }

    private sealed class NotingContent(bool opens) : ByteArrayContent([])
    {
        public bool IsDisposed { get; private set; }

        protected override Task<Stream> CreateContentReadStreamAsync() =>
            opens ? base.CreateContentReadStreamAsync() : throw new IOException("cannot be opened");

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
