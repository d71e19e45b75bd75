using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests;

internal sealed class FaultTests : EmulatorFixture
{
    private readonly FakeTimeProvider _time = new();

    protected override SynapseEmulatorOptions Options => new() { TimeProvider = _time };

    [Test]
    public async Task A_busy_server_answers_with_retry_after_as_often_as_it_is_told()
    {
        Emulator.Faults.Add(EmulatorFault.Busy(429, retryAfterSeconds: 7) with { Method = "GET", Path = "/jobs/", Times = 2 });
        ApiResponse first = await GetAsync("jobs/");
        ApiResponse second = await GetAsync("jobs/");
        ApiResponse third = await GetAsync("jobs/");
        Assert.Multiple(() =>
        {
            Assert.That((first.Status, second.Status, third.Status), Is.EqualTo((429, 429, 200)));
            Assert.That(first.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(7)));
            Assert.That(first.Detail, Is.Not.Empty);
        });
    }

    [Test]
    public async Task Faults_strike_only_what_they_match_and_the_first_added_first()
    {
        Emulator.Faults.Add(new EmulatorFault { Path = "/plugins/*/run/", Status = 502 });
        Emulator.Faults.Add(new EmulatorFault { Method = "POST", Status = 500 });
        long plugin = Emulator.Data.Put(EmulatorResource.Plugins, new() { ["name"] = "a" })["id"]!.GetValue<long>();
        Assert.That((await GetAsync($"plugins/{plugin}/")).Status, Is.EqualTo(200));
        Assert.That((await PostAsync($"plugins/{plugin}/run/", "{}")).Status, Is.EqualTo(502));
        Assert.That((await PostAsync($"plugins/{plugin}/run/", "{}")).Status, Is.EqualTo(500));
        Assert.That((await PostAsync($"plugins/{plugin}/run/", "{}")).Status, Is.EqualTo(200));
        Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_page_of_html_and_an_empty_body_can_be_the_answer()
    {
        Emulator.Faults.Add(EmulatorFault.HtmlPage(502));
        Emulator.Faults.Add(EmulatorFault.EmptyBody());
        ApiResponse html = await GetAsync("jobs/");
        ApiResponse empty = await GetAsync("jobs/");
        Assert.Multiple(() =>
        {
            Assert.That((html.Status, html.ContentHeaders.ContentType!.MediaType), Is.EqualTo((502, "text/html")));
            Assert.That((empty.Status, empty.Body), Is.EqualTo((200, "")));
        });
    }

    [TestCase(FaultKind.ResetBeforeRead, 0, 0)]
    [TestCase(FaultKind.ResetAfterRead, 0, 2)]
    [TestCase(FaultKind.ResetAfterExecution, 1, 2)]
    public async Task A_broken_connection_leaves_the_run_executed_or_not(FaultKind kind, int runs, int bytesRead)
    {
        long plugin = await CreatePluginAsync();
        Emulator.Faults.Add(new EmulatorFault { Kind = kind });
        await Assert.ThrowsAsync<HttpRequestException>(async () => await PostAsync($"plugins/{plugin}/run/", "{}"));
        Assert.Multiple(() =>
        {
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(runs));
            Assert.That(Emulator.Requests.ToList()[^1].BodyLength, Is.EqualTo(bytesRead));
        });
    }

    [Test]
    public async Task A_body_breaks_off_in_the_middle()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.TruncateBody });
        using HttpResponseMessage response = await Client.GetAsync("jobs/", HttpCompletionOption.ResponseHeadersRead);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Assert.ThrowsAsync<HttpRequestException>(async () => await response.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task A_delay_lasts_by_the_clock_of_the_emulator()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.Delay, Delay = TimeSpan.FromMinutes(5) });
        Task<ApiResponse> response = GetAsync("jobs/");
        while (!response.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.That((await response).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task An_emulator_ends_while_an_answer_is_delayed()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.Delay, Delay = TimeSpan.FromHours(1) });
        Task<ApiResponse> response = GetAsync("jobs/");
        while (Emulator.Requests.Count == 0)
        {
            await Task.Yield();
        }

        await Emulator.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(async () => await response);
    }

    [Test]
    public void Waiting_faults_are_shown_and_cleared()
    {
        Emulator.Faults.Add(new EmulatorFault { Times = 3 });
        Assert.That(Emulator.Faults.Waiting.Single().Times, Is.EqualTo(3));
        Emulator.Faults.Clear();
        Assert.That(Emulator.Faults.Waiting, Is.Empty);
    }

    [Test]
    public void A_fault_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Emulator.Faults.Add(new EmulatorFault { Times = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Emulator.Faults.Add(new EmulatorFault { Status = 99 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Emulator.Faults.Add(new EmulatorFault { Delay = TimeSpan.FromSeconds(-1) }));
    }
}
