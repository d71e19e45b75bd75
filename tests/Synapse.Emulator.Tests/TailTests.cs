using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class TailTests : EmulatorFixture
{
    [Test]
    public async Task Lines_come_as_they_are_written_until_the_job_ends()
    {
        string id = await StartJobAsync();
        Emulator.Jobs.WriteLogs(id, new JobLogLine("먼저"));
        using StreamReader tail = await AttachAsync(id);
        Assert.That(await tail.ReadLineAsync(), Is.EqualTo("먼저"));
        Emulator.Jobs.WriteLogs(id, new JobLogLine("같은 줄"), new JobLogLine("같은 줄"));
        Assert.That(await tail.ReadLineAsync(), Is.EqualTo("같은 줄"));
        Assert.That(await tail.ReadLineAsync(), Is.EqualTo("같은 줄"));
        await PatchAsync($"jobs/{id}/", """{"status": "completed"}""");
        Assert.That(await tail.ReadLineAsync(), Is.Null);
    }

    [Test]
    public async Task Attaching_live_only_leaves_out_what_was_written_before()
    {
        await RestartAsync(With(new TailOptions { LiveOnly = true }));
        string id = await StartJobAsync();
        Emulator.Jobs.WriteLogs(id, new JobLogLine("before"));
        using StreamReader tail = await AttachAsync(id);
        Emulator.Jobs.WriteLogs(id, new JobLogLine("after"));
        Assert.That(await tail.ReadLineAsync(), Is.EqualTo("after"));
    }

    [Test]
    public async Task Events_say_connected_log_and_complete()
    {
        await RestartAsync(With(new TailOptions { Form = TailForm.ServerSentEvents }));
        string[] events = await TailOneLineAsync();
        Assert.Multiple(() =>
        {
            Assert.That(events, Has.Length.EqualTo(3));
            Assert.That(events[0], Is.EqualTo("""data: {"type":"connected"}"""));
            Assert.That(Json(events[1])["message"]!.GetValue<string>(), Is.EqualTo("한 줄"));
            Assert.That(events[2], Is.EqualTo("""data: {"type":"complete","status":"completed"}"""));
        });
    }

    [Test]
    public async Task Nested_events_hold_another_data_line()
    {
        await RestartAsync(With(new TailOptions { Form = TailForm.NestedServerSentEvents }));
        JsonNode outer = Json((await TailOneLineAsync())[1]);
        JsonNode inner = Json(outer["data"]!.GetValue<string>());
        Assert.That(
            (outer["type"]!.GetValue<string>(), inner["type"]!.GetValue<string>(), inner["message"]!.GetValue<string>()),
            Is.EqualTo(("log", "log", "한 줄"))
        );
    }

    [TestCase(TailPath.Jobs, 200, 404)]
    [TestCase(TailPath.AsyncJobs, 404, 200)]
    [TestCase(TailPath.Absent, 404, 404)]
    public async Task The_endpoint_is_where_the_options_say(TailPath path, int jobs, int asyncJobs)
    {
        await RestartAsync(With(new TailOptions { Path = path }));
        string id = await StartJobAsync();
        await Emulator.Jobs.FinishAsync(id);
        ApiResponse first = await GetAsync($"jobs/{id}/tail_console_logs/");
        ApiResponse second = await GetAsync($"async/jobs/{id}/tail_console_logs/");
        Assert.That((first.Status, second.Status), Is.EqualTo((jobs, asyncJobs)));
    }

    [TestCase(EmulatorForm.Documented, 200, 404)]
    [TestCase(EmulatorForm.Current, 200, 200)]
    public async Task Current_servers_have_the_endpoint_at_the_async_path_too(EmulatorForm form, int jobs, int asyncJobs)
    {
        await RestartAsync(new() { Form = form, JobStepInterval = Timeout.InfiniteTimeSpan });
        string id = await StartJobAsync();
        await Emulator.Jobs.FinishAsync(id);
        ApiResponse first = await GetAsync($"jobs/{id}/tail_console_logs/");
        ApiResponse second = await GetAsync($"async/jobs/{id}/tail_console_logs/");
        Assert.That((first.Status, second.Status), Is.EqualTo((jobs, asyncJobs)));
    }

    [Test]
    public async Task A_stream_asks_proxies_not_to_buffer_it([Values] TailForm form)
    {
        await RestartAsync(With(new TailOptions { Form = form }));
        string id = await StartJobAsync();
        await Emulator.Jobs.FinishAsync(id);
        ApiResponse tail = await GetAsync($"jobs/{id}/tail_console_logs/");
        Assert.That(tail.Headers.GetValues("X-Accel-Buffering"), Is.EqualTo(["no"]));
    }

    [Test]
    public async Task A_tail_breaks_after_the_lines_it_was_given()
    {
        string id = await StartJobAsync();
        Emulator.Jobs.WriteLogs(id, new JobLogLine("1"), new JobLogLine("2"), new JobLogLine("3"));
        Emulator.Jobs.DropNextTail(afterLines: 2);
        using (StreamReader broken = await AttachAsync(id))
        {
            Assert.That((await broken.ReadLineAsync(), await broken.ReadLineAsync()), Is.EqualTo(("1", "2")));
            await Assert.ThrowsAsync<HttpIOException>(async () => await broken.ReadToEndAsync());
        }

        using StreamReader again = await AttachAsync(id);
        Assert.That((await again.ReadLineAsync(), await again.ReadLineAsync(), await again.ReadLineAsync()), Is.EqualTo(("1", "2", "3")));
    }

    [Test]
    public async Task An_emulator_ends_while_a_tail_is_open()
    {
        using StreamReader tail = await AttachAsync(await StartJobAsync());
        await Emulator.DisposeAsync();
        await Assert.ThatAsync(async () => await tail.ReadToEndAsync(), Throws.InstanceOf<IOException>());
    }

    private static SynapseEmulatorOptions With(TailOptions tail) => new() { Tail = tail, JobStepInterval = Timeout.InfiniteTimeSpan };

    private static JsonNode Json(string line) => JsonNode.Parse(line["data: ".Length..])!;

    private async Task<StreamReader> AttachAsync(string id)
    {
        HttpResponseMessage response = await Client.GetAsync($"jobs/{id}/tail_console_logs/", HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
    }

    private async Task<string[]> TailOneLineAsync()
    {
        string id = await StartJobAsync();
        Emulator.Jobs.WriteLogs(id, new JobLogLine("한 줄"));
        await PatchAsync($"jobs/{id}/", """{"status": "completed"}""");
        return (await GetAsync($"jobs/{id}/tail_console_logs/")).Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
