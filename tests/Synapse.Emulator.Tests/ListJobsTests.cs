using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests;

internal sealed class ListJobsTests : EmulatorFixture
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    protected override SynapseEmulatorOptions Options => new() { TimeProvider = _time };

    [Test]
    public async Task Pages_have_a_hundred_jobs_and_links_that_lead_from_one_to_the_next()
    {
        await Emulator.Jobs.SeedAsync(250);
        var ids = new List<long>();
        JsonNode page = (await GetAsync("jobs/")).Json;
        while (true)
        {
            ids.AddRange(page["results"]!.AsArray().Select(job => job!["id"]!.GetValue<long>()));
            if (page["next"] is not { } next)
            {
                break;
            }

            Assert.That(next.GetValue<string>(), Does.StartWith(Emulator.BaseAddress.ToString()));
            page = (await GetAsync(next.GetValue<string>())).Json;
        }

        Assert.Multiple(() =>
        {
            Assert.That(page["count"]!.GetValue<int>(), Is.EqualTo(250));
            Assert.That(ids, Is.EqualTo(Enumerable.Range(1, 250).Reverse()));
        });
    }

    [Test]
    public async Task Links_keep_the_other_query_parameters()
    {
        await Emulator.Jobs.SeedAsync(30, plugin: await CreatePluginAsync());
        JsonNode page = (await GetAsync("jobs/?page_size=10&page=2&plugin=1&created_after=2020-01-01T00%3A00%3A00%2B09%3A00&x=a&x=b")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(
                page["next"]!.GetValue<string>(),
                Does.Contain("created_after=2020-01-01T00%3A00%3A00%2B09%3A00").And.Contain("&page=3&page_size=10&").And.EndWith("x=a&x=b")
            );
            Assert.That(page["previous"]!.GetValue<string>(), Does.Contain("page_size=10").And.Not.Contain("page="));
        });
    }

    [TestCase("page=3")]
    [TestCase("page=0")]
    [TestCase("page=-1")]
    [TestCase("page=x")]
    [TestCase("page=")]
    public async Task An_invalid_page_is_404(string query)
    {
        await Emulator.Jobs.SeedAsync(150);
        ApiResponse response = await GetAsync("jobs/?" + query);
        Assert.That((response.Status, response.Detail), Is.EqualTo((404, "Invalid page.")));
    }

    [TestCase("page_size=1000", 1000)]
    [TestCase("page_size=5000", 1000)]
    [TestCase("page_size=0", 100)]
    [TestCase("page_size=x", 100)]
    [TestCase("page=last", 50)]
    [TestCase("limit=7", 7)]
    [TestCase("limit=7&page_size=5", 5)]
    [TestCase("limit=7&page_size=100", 7)]
    public async Task A_page_size_is_limited_and_an_unusable_one_ignored(string query, int expected)
    {
        await Emulator.Jobs.SeedAsync(1050);
        Assert.That((await GetAsync("jobs/?" + query)).Json["results"]!.AsArray(), Has.Count.EqualTo(expected));
    }

    [Test]
    public async Task An_empty_list_is_a_page_without_links()
    {
        Assert.That((await GetAsync("jobs/")).Body, Is.EqualTo("""{"count":0,"next":null,"previous":null,"results":[]}"""));
    }

    [TestCase("status=completed", 27)]
    [TestCase("status=failed", 3)]
    [TestCase("status=", 30)]
    [TestCase("status=failed&status=completed", 27)]
    [TestCase("status=running", 0)]
    [TestCase("plugin=1", 20)]
    [TestCase("plugin=2&status=failed", 1)]
    [TestCase("user=1", 30)]
    [TestCase("user=2", 0)]
    [TestCase("created_after=2026-01-01T00:59:59.999999Z", 10)]
    [TestCase("created_after=2026-01-01T01:00:00Z", 0)]
    [TestCase("created_after=2026-01-01T09:59:59%2B09:00", 10)]
    [TestCase("created_after=2026-01-01T00:30:00.123456", 10)]
    [TestCase("created_after=2025-12-31", 30)]
    public async Task Filters_choose_the_jobs(string query, int expected)
    {
        await Emulator.Jobs.SeedAsync(20, plugin: await CreatePluginAsync("first"));
        _time.Advance(TimeSpan.FromHours(1));
        await Emulator.Jobs.SeedAsync(10, plugin: await CreatePluginAsync("second"));
        Assert.That((await GetAsync("jobs/?" + query)).Json["count"]!.GetValue<int>(), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_time_without_an_offset_is_local()
    {
        _time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Seoul", TimeSpan.FromHours(9), "Seoul", "Seoul"));
        await Emulator.Jobs.SeedAsync(1);
        int before = (await GetAsync("jobs/?created_after=2026-01-01T08:59:59")).Json["count"]!.GetValue<int>();
        int after = (await GetAsync("jobs/?created_after=2026-01-01T09:00:01")).Json["count"]!.GetValue<int>();
        Assert.That((before, after), Is.EqualTo((1, 0)));
    }

    [TestCase("FAILED", 3)]
    [TestCase("failed", 3)]
    [TestCase("SUCCEEDED", 27)]
    [TestCase("succeeded", 27)]
    public async Task A_server_that_writes_statuses_in_upper_case_takes_them_in_either_case(string status, int expected)
    {
        await RestartAsync(new SynapseEmulatorOptions { Form = EmulatorForm.Current, UpperCaseStatuses = true });
        await Emulator.Jobs.SeedAsync(30);
        Assert.That((await GetAsync("jobs/?status=" + status)).Json["count"]!.GetValue<int>(), Is.EqualTo(expected));
    }

    [TestCase("status=FAILED", "status", "Select a valid choice. FAILED is not one of the available choices.")]
    [TestCase("status=wonderful", "status", "Select a valid choice. wonderful is not one of the available choices.")]
    [TestCase("plugin=x", "plugin", "Select a valid choice. That choice is not one of the available choices.")]
    [TestCase("plugin=99", "plugin", "Select a valid choice. That choice is not one of the available choices.")]
    [TestCase("agent=99", "agent", "Select a valid choice. That choice is not one of the available choices.")]
    [TestCase("user=1.5", "user", "Select a valid choice. That choice is not one of the available choices.")]
    [TestCase("created_after=yesterday", "created_after", "Enter a valid date/time.")]
    [TestCase("created_after=2026-01-01T10:00:00+09:00", "created_after", "Enter a valid date/time.")]
    [TestCase("created_after=2026-13-01", "created_after", "Enter a valid date/time.")]
    public async Task A_wrong_filter_is_told_by_name(string query, string field, string message)
    {
        ApiResponse response = await GetAsync("jobs/?" + query);
        Assert.That((response.Status, response.Error(field)), Is.EqualTo((400, message)));
    }
}
