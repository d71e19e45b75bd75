using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests.Vendor;

/// <summary>Both generations of the vendor's client and its Go tool work against the emulator in both forms.</summary>
[TestFixture(EmulatorForm.Documented)]
[TestFixture(EmulatorForm.Current)]
internal sealed class VendorTests(EmulatorForm form) : EmulatorFixture
{
    private static readonly VendorCall[] Calls = [.. VendorCalls.All];

    protected override SynapseEmulatorOptions Options => new()
    {
        Form = form,
        Seed = EmulatorSeed.Documented,
        JobStepInterval = Timeout.InfiniteTimeSpan,
        TimeProvider = new FakeTimeProvider(),
    };

    private string Job => form == EmulatorForm.Current ? "0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c11" : "789";

    [TestCaseSource(nameof(Calls))]
    public async Task A_call_is_understood(VendorCall call)
    {
        ApiResponse response = await SendAsync(Request(call));
        Assert.That(response.Status, Is.EqualTo(call.Status), response.Body);
        Assert.Multiple(() =>
        {
            foreach ((string path, string json) in call.Reads)
            {
                Assert.That(Text(VendorCall.At(response.Json, path)), Is.EqualTo(Text(JsonNode.Parse(json))), path);
            }
        });
    }

    [Test]
    public async Task Serve_applications_are_found_by_code_and_agent()
    {
        await PostAsync("serve_applications/", $$"""{"plugin_release": 456, "job": "{{Job}}"}""");
        foreach (string found in (string[])["plugin_code=image-processor", "agent=7", "job__agent=7"])
        {
            Assert.That((await GetAsync("serve_applications/?" + found)).Json["count"]!.GetValue<int>(), Is.EqualTo(1), found);
        }

        foreach (string other in (string[])["plugin_code=other-plugin", "agent=8", "job__agent=8"])
        {
            Assert.That((await GetAsync("serve_applications/?" + other)).Json["count"]!.GetValue<int>(), Is.Zero, other);
        }
    }

    [Test]
    public async Task The_archive_of_a_release_is_had_without_credentials()
    {
        JsonNode release = (await GetAsync("plugin_releases/456/")).Json;
        ApiResponse file = await DownloadAsync(release["file"]!.GetValue<string>());
        Assert.That((file.Status, file.ContentHeaders.ContentLength), Is.EqualTo((200, release["size"]!.GetValue<long>())));
    }

    [Test]
    public async Task A_run_goes_on_its_agent_with_the_newest_release_and_records_its_progress()
    {
        ApiResponse run = await PostAsync("plugins/123/run/", """{"agent": 8, "action": "train"}""");
        JsonObject job = await Emulator.Jobs.AdvanceAsync(run.Json["job_id"]!.ToString(), steps: 3);
        JsonNode progress = job["progress_record"]!["current_progress"]!;
        JsonObject ended = await Emulator.Jobs.FinishAsync(run.Json["job_id"]!.ToString());
        Assert.Multiple(() =>
        {
            Assert.That((job["agent"]!.GetValue<long>(), job["plugin_release"]!.GetValue<long>()), Is.EqualTo((8, 456)));
            Assert.That((progress["overall"]!.GetValue<double>(), progress["step"]!.GetValue<string>()), Is.EqualTo((50.0, "train")));
            Assert.That(ended["metrics_record"]!["record"]!["steps"]!["train"]!["accuracy"]!.GetValue<double>(), Is.EqualTo(0.95));
        });
    }

    [Test]
    public async Task A_tail_is_made_of_what_the_form_says()
    {
        string job = (await PostAsync("plugins/123/run/", "{}")).Json["job_id"]!.ToString();
        await Emulator.Jobs.FinishAsync(job);
        ApiResponse tail = await GetAsync($"jobs/{job}/tail_console_logs/");
        if (form == EmulatorForm.Documented)
        {
            Assert.That(tail.Body, Is.EqualTo("작업 시작\n입력 데이터를 읽음\n이미지 3개를 건너뜀\n이미지 147개 처리 완료\n"));
            return;
        }

        ApiResponse nested = await GetAsync($"async/jobs/{job}/tail_console_logs/");
        string[] lines = nested.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        JsonNode[] events = [.. lines.Select(line => JsonNode.Parse(line["data: ".Length..])!)];
        string[] types = [.. events.Select(line => line["type"]!.GetValue<string>())];
        Assert.Multiple(() =>
        {
            Assert.That(tail.Body, Does.Contain("""{"type":"log","message":"작업 시작","""));
            Assert.That(types, Is.EqualTo(["connected", "log", "log", "log", "log", "complete"]));
            Assert.That(events[^2]["data"]!.GetValue<string>(), Does.StartWith("data: {").And.Contain("이미지 147개 처리 완료"));
        });
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";

    private HttpRequestMessage Request(VendorCall call)
    {
        string[] line = call.Line.Replace("{job}", Job, StringComparison.Ordinal).Split(' ');
        var request = new HttpRequestMessage(new HttpMethod(line[0]), line[1]) { Content = Content(call) };
        Client.DefaultRequestHeaders.Clear();
        foreach ((string name, string value) in Credentials(call))
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    private IEnumerable<(string Name, string Value)> Credentials(VendorCall call)
    {
        EmulatorCredentials known = Emulator.Credentials;
        IEnumerable<(string, string)> own = call.Client switch
        {
            VendorClient.Older => [("Authorization", "Token " + known.Token), ("Synapse-Tenant", "Token " + known.Tenant)],
            VendorClient.Newer => [("Synapse-Access-Token", "Token " + known.AccessToken)],
            _ => [("SYNAPSE-ACCESS-TOKEN", known.AccessToken), ("SYNAPSE-Tenant", known.Tenant)],
        };
        return call.AgentToken is { } agent ? own.Append(("SYNAPSE-Agent", "Token " + agent)) : own;
    }

    private HttpContent? Content(VendorCall call)
    {
        if (call.Json is { } json)
        {
            return new StringContent(json.Replace("{job}", Job, StringComparison.Ordinal), Encoding.UTF8, "application/json");
        }

        if (call.Form is not { } fields)
        {
            return null;
        }

        if (!call.InParts && fields.All(field => field.Name != "file"))
        {
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        var form = new MultipartFormDataContent();
        foreach ((string name, string value) in fields)
        {
            if (name == "file")
            {
                form.Add(new ByteArrayContent(Archive(value)), name, "archive.zip");
            }
            else
            {
                form.Add(new StringContent(value), name);
            }
        }

        return form;
    }

    private static byte[] Archive(string config)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry("config.yaml").Open());
            writer.Write(config);
        }

        return content.ToArray();
    }
}
