namespace Synapse.Generated.Tests.Jobs;

/// <summary>What a tail does when its stream ends before the job, or is not there.</summary>
internal sealed class TailResumeTests
{
    [Test]
    public async Task Fault31_A_line_that_was_dropped_in_its_middle_comes_once_and_whole([Values] bool asEvents, [Values] bool atOnce)
    {
        await using TailServer server = await TailServer.StartAsync(
            async stream =>
            {
                await stream.OpenAsync(asEvents);
                stream.Server.Append("one", "two is long");
                await stream.SendAsync(asEvents ? Event("one") + "data: {\"type\":\"log\",\"message\":\"two is long\"}\n" : "one\ntwo is");
                if (atOnce)
                {
                    stream.Drop();
                }
            },
            async stream =>
            {
                await stream.OpenAsync(asEvents);
                stream.Server.Append("three");
                await stream.SendAsync(asEvents ? Event("three") : "three\n");
                stream.Server.EndJob();
            });

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])["one", "two is long", "three"]));
    }

    [Test]
    public async Task An_error_event_makes_the_tail_attach_anew()
    {
        await using TailServer server = await TailServer.StartAsync(
            async stream =>
            {
                await stream.OpenAsync(asEvents: true);
                stream.Server.Append("one");
                await stream.SendAsync(Event("one") + "data: {\"type\": \"error\", \"message\": \"backend restarts\"}\n\n");
                await stream.BeSilentAsync();
            },
            async stream =>
            {
                await stream.OpenAsync(asEvents: true);
                stream.Server.Append("two");
                await stream.SendAsync(Event("two") + "data: {\"type\": \"complete\"}\n\n");
                await stream.BeSilentAsync();
            });

        List<string?> lines = await server.FollowMessagesAsync();

        Assert.That((string.Join(' ', lines), server.Attached), Is.EqualTo(("one two", 2)));
    }

    [Test]
    public async Task Fault32_A_silent_server_is_attached_to_anew_without_loss_and_silence_is_no_failure()
    {
        await using TailServer server = await TailServer.StartAsync(
            async stream =>
            {
                await stream.OpenAsync();
                stream.Server.Append("one");
                await stream.SendAsync("one\n");
                await stream.BeSilentAsync();
            },
            async stream =>
            {
                stream.Server.Append("two");
                await stream.OpenAsync();
                await stream.BeSilentAsync();
            },
            async stream =>
            {
                await stream.OpenAsync();
                await stream.BeSilentAsync();
            },
            async stream =>
            {
                await stream.OpenAsync();
                await stream.BeSilentAsync();
            },
            async stream =>
            {
                // The clock goes on turning, so nothing may depend on when this stream falls silent.
                stream.Server.Append("three");
                stream.Server.EndJob();
                await stream.OpenAsync();
            });

        // One, as a heartbeat that runs out between two reads looks like a drop; three silent streams in a row are still too many.
        server.Options.MaxReconnects = 1;
        Task<List<string?>> following = server.FollowMessagesAsync();
        while (!following.IsCompleted)
        {
            server.Clock.Advance(TailServer.Heartbeat);
            await Task.Yield();
        }

        Assert.That(await following, Is.EqualTo((string[])["one", "two", "three"]));
    }

    [Test]
    public async Task A_stream_that_is_kept_alive_beyond_the_end_of_the_job_ends()
    {
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync(asEvents: true);
            stream.Server.Append("only");
            await stream.SendAsync(Event("only"));
            stream.Server.EndJob();
            await stream.SendAsync(": ping\n");
            await stream.BeSilentAsync();
        });

        // As long as the clock leaps.
        server.Options.Heartbeat = TimeSpan.FromHours(1);
        List<ConsoleLog> lines = await server.FollowAsync(new LeapingClock());

        Assert.That(lines.Single().Message, Is.EqualTo("only"));
    }

    [Test]
    public async Task Too_many_streams_in_a_row_without_a_line_end_the_tail([Values(0, 2, 40)] int maxReconnects)
    {
        await using TailServer server = await TailServer.StartAsync(
            [.. Enumerable.Repeat<Func<TailConnection, Task>>(stream => stream.OpenAsync(), maxReconnects + 1)]);
        server.Options.MaxReconnects = maxReconnects;

        SynapseConnectionException failure = (await Assert.ThrowsAsync<SynapseConnectionException>(() => server.FollowAsync()))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((failure.Operation, server.Attached), Is.EqualTo(("tail_job_console_logs", maxReconnects + 1)));
            Assert.That(failure.Message, Is.EqualTo(
                $"tail_job_console_logs: the stream ended {maxReconnects + 1} times in a row without a line, and the job goes on."));
        }
    }

    [Test]
    public async Task Waits_double_up_to_a_limit_and_start_again_after_a_line()
    {
        await using TailServer server = await TailServer.StartAsync(
            [.. Enumerable.Repeat<Func<TailConnection, Task>>(Empty, 9), OneLine, Empty, Empty, async stream =>
            {
                await OneLine(stream);
                stream.Server.EndJob();
            }]);
        server.Options.MaxReconnects = 9;

        await server.FollowAsync();

        Assert.That(
            server.Clock.Waits.Select(wait => wait.TotalSeconds),
            Is.EqualTo((double[])[0.25, 0.5, 1, 2, 4, 8, 16, 20, 20, 0.25, 0.25, 0.5]));
    }

    [Test]
    public async Task A_replay_is_known_after_its_first_line_and_the_log_is_left_alone()
    {
        string[] lines = [.. Enumerable.Range(1, 30).Select(number => $"line {number}")];
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync();
            stream.Server.Append(lines[2..]);
            await stream.SendAsync(string.Join('\n', lines) + "\n");
            stream.Server.EndJob();
        });
        server.Append(lines[..2]);

        List<ConsoleLog> entries = await server.FollowAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entries.Select(entry => entry.Message), Is.EqualTo(lines));
            Assert.That(
                server.CountOf("GET /jobs/7/console_logs/"),
                Is.EqualTo(4),
                "before and after it attaches, at the first line, at the end"
            );
        }
    }

    [Test]
    public async Task A_line_makes_the_count_of_failures_start_again()
    {
        await using TailServer server = await TailServer.StartAsync(Empty, OneLine, Empty, OneLine, Empty, async stream =>
        {
            await OneLine(stream);
            stream.Server.EndJob();
        });
        server.Options.MaxReconnects = 1;

        Assert.That(await server.FollowMessagesAsync(), Is.EqualTo((string[])["line", "line", "line"]));
    }

    [Test]
    public async Task A_stream_below_async_is_found_where_the_first_path_is_not()
    {
        await using TailServer server = await TailServer.StartAtAsync("/async/jobs/7/tail_console_logs/", async stream =>
        {
            await stream.OpenAsync();
            stream.Server.Append("비동기");
            await stream.SendAsync("비동기\n");
        }, async stream =>
        {
            await stream.OpenAsync();
            stream.Server.EndJob();
        });

        List<string?> lines = await server.FollowMessagesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Is.EqualTo((string[])["비동기"]));
            Assert.That(server.CountOf("GET /jobs/7/tail_console_logs/"), Is.EqualTo(1));
            Assert.That(server.Attached, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Without_a_stream_the_log_is_read_until_the_job_ends()
    {
        await using TailServer server = await TailServer.StartAtAsync(tailPath: null);
        server.Append("하나");
        server.Clock.OnWait = waits =>
        {
            server.Append("둘");
            if (waits == 2)
            {
                server.EndJob();
            }
        };

        List<string?> lines = await server.FollowMessagesAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Is.EqualTo((string[])["하나", "둘", "둘"]));
            Assert.That(server.Clock.Waits, Is.All.EqualTo(TimeSpan.FromSeconds(2)));
            Assert.That(server.CountOf("GET /async/jobs/7/tail_console_logs/"), Is.Positive);
        }
    }

    [Test]
    public async Task A_log_that_became_shorter_is_told_as_a_gap()
    {
        await using TailServer server = await TailServer.StartAsync(
            async stream =>
            {
                await stream.OpenAsync();
                stream.Server.Append("one", "two", "three");
                await stream.SendAsync("one\ntwo\nthree\n");
                stream.Server.ReplaceLog("one");
            },
            async stream =>
            {
                stream.Server.Append("four");
                await stream.OpenAsync();
                stream.Server.EndJob();
            });

        List<ConsoleLog> entries = await server.FollowAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entries.Select(entry => entry.Message), Is.EqualTo((string?[])["one", "two", "three", null, "four"]));
            Assert.That(entries[3].Gap, Is.EqualTo(new ConsoleLogGap(3, "the server's log is shorter than what was read of it")));
            Assert.That(entries.Where(entry => entry.Gap is not null), Has.Exactly(1).Items);
        }
    }

    [Test]
    public async Task Where_a_replay_cannot_be_told_from_live_lines_a_gap_says_so_once()
    {
        // All lines are alike, and the stream brings as many as the log grows by: both readings stay possible.
        await using TailServer server = await TailServer.StartAsync(async stream =>
        {
            await stream.OpenAsync();
            for (int i = 0; i < 25; i++)
            {
                stream.Server.ForgetLogReads();
                stream.Server.Append(".");
                await stream.SendAsync(".\n");
                if (i < 20)
                {
                    await stream.Server.WaitForLogReadAsync();
                }
            }

            stream.Server.EndJob();
        });
        server.Append([.. Enumerable.Repeat(".", 50)]);

        List<ConsoleLog> entries = await server.FollowAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entries.Count(entry => entry.Message == "."), Is.EqualTo(75));
            Assert.That(
                entries.Single(entry => entry.Gap is not null).Gap,
                Is.EqualTo(new ConsoleLogGap(70, "it cannot be told whether the server sends lines again or new ones"))
            );
            Assert.That(
                server.CountOf("GET /jobs/7/console_logs/"),
                Is.EqualTo(23),
                "before and after it attaches, twenty times to find out, at the end"
            );
        }
    }

    private static Task Empty(TailConnection stream) => stream.OpenAsync();

    private static async Task OneLine(TailConnection stream)
    {
        await stream.OpenAsync();
        stream.Server.Append("line");
        await stream.SendAsync("line\n");
    }

    private static string Event(string message) => $$"""data: {"type":"log","message":"{{message}}"}""" + "\n\n";

    /// <summary>A clock on which an hour passes between two looks, while nothing rings.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private long _looks;

        public override long GetTimestamp() => Interlocked.Increment(ref _looks) * TimestampFrequency * 3600;
    }
}
