using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class PluginReleaseTests : EmulatorFixture
{
    private static readonly byte[] Archive = Encoding.UTF8.GetBytes("PK archive");

    protected override SynapseEmulatorOptions Options => new() { MaxArchiveBytes = 300_000 };

    [Test]
    public async Task Create_plugin_release_keeps_the_archive_and_offers_it_for_download()
    {
        long plugin = await CreatePluginAsync();
        ApiResponse created = await UploadAsync(plugin, fields: [("changelog", "새로운 기능"), ("is_stable", "True")]);
        string file = created.Json["file"]!.GetValue<string>();
        Assert.Multiple(async () =>
        {
            Assert.That(created.Status, Is.EqualTo(201));
            Assert.That(created.Json["plugin"]!.GetValue<long>(), Is.EqualTo(plugin));
            Assert.That(created.Json["changelog"]!.GetValue<string>(), Is.EqualTo("새로운 기능"));
            Assert.That(created.Json["is_stable"]!.GetValue<bool>(), Is.True);
            Assert.That(created.Json["size"]!.GetValue<long>(), Is.EqualTo(Archive.Length));
            Assert.That(
                created.Json["checksum"]!.GetValue<string>(),
                Is.EqualTo(Convert.ToHexString(SHA256.HashData(Archive)).ToLowerInvariant())
            );
            Assert.That((await GetAsync($"plugin_releases/{created.Json["id"]}/")).Body, Is.EqualTo(created.Body));
        });
    }

    [TestCase("플러그인 v2.zip")]
    [TestCase("a+b c%20.zip")]
    [TestCase("plain.zip")]
    public async Task The_file_name_is_decoded(string name)
    {
        ApiResponse created = await UploadAsync(await CreatePluginAsync(), fileName: name);
        Assert.That(
            created.Json["file"]!.GetValue<string>(),
            Does.StartWith($"{Emulator.BaseAddress}media/plugin_releases/1/{Uri.EscapeDataString(name)}?signature=")
        );
    }

    [Test]
    public async Task A_file_name_in_plain_utf8_and_a_file_before_the_fields_are_read_too()
    {
        long plugin = await CreatePluginAsync();
        ApiResponse created = await UploadRawAsync(plugin, "filename=\"../folder/한글.zip\"");
        Assert.That(created.Json["file"]!.GetValue<string>(), Does.Contain("/1/" + Uri.EscapeDataString("한글.zip") + "?"));
    }

    [TestCase("filename=\"\"", "The submitted data was not a file. Check the encoding type on the form.")]
    [TestCase("filename=\"../\"", "No file was submitted.")]
    public async Task A_file_without_a_name_is_refused(string disposition, string message)
    {
        long plugin = await CreatePluginAsync();
        Assert.That((await UploadRawAsync(plugin, disposition)).Error("file"), Is.EqualTo(message));
    }

    [Test]
    public async Task Characters_that_cannot_be_seen_are_taken_out_of_a_file_name()
    {
        long plugin = await CreatePluginAsync();
        ApiResponse created = await UploadRawAsync(plugin, "filename=\"a%00b.zip\"; filename*=UTF-8''a%00%7F%E2%80%AEb.zip");
        Assert.That(created.Json["file"]!.GetValue<string>(), Does.Contain("/1/ab.zip?"));
    }

    [Test]
    public async Task A_download_needs_its_signature_and_no_credential_beside_it()
    {
        string file = (await UploadAsync(await CreatePluginAsync())).Json["file"]!.GetValue<string>();
        ApiResponse withCredential = await GetAsync(file);
        ApiResponse unsigned = await DownloadAsync(file.Split('?')[0]);
        ApiResponse ofAnother = await DownloadAsync(file.Replace("/1/", "/2/", StringComparison.Ordinal));
        Assert.That((withCredential.Status, unsigned.Status, ofAnother.Status), Is.EqualTo((400, 403, 403)));
        Assert.That((await DownloadAsync(file)).Body, Is.EqualTo(Encoding.UTF8.GetString(Archive)));
    }

    [Test]
    public async Task Expand_plugin_puts_the_plugin_in_place_of_its_id()
    {
        long plugin = await CreatePluginAsync("expanded");
        await UploadAsync(plugin);
        JsonNode release = (await GetAsync("plugin_releases/1/?expand=plugin")).Json;
        Assert.That(release["plugin"]!["name"]!.GetValue<string>(), Is.EqualTo("expanded"));
    }

    [Test]
    public async Task Config_is_json_in_a_field_and_requirements_are_repeated_or_json()
    {
        long plugin = await CreatePluginAsync();
        JsonNode repeated = (await UploadAsync(plugin, "1", fields:
            [("config", """{"actions":{"train":{},"test":{}},"n":1.0}"""), ("requirements", "numpy"), ("requirements", "torch")])).Json;
        JsonNode json = (await UploadAsync(plugin, "2", fields: [("requirements", """["numpy","torch"]""")])).Json;
        Assert.Multiple(() =>
        {
            Assert.That(repeated["config"]!.ToJsonString(), Does.Contain("1.0"));
            Assert.That(repeated["available_actions"]!.ToJsonString(), Is.EqualTo(""" "train,test" """.Trim()));
            Assert.That(repeated["requirements"]!.ToJsonString(), Is.EqualTo("""["numpy","torch"]"""));
            Assert.That(json["requirements"]!.ToJsonString(), Is.EqualTo("""["numpy","torch"]"""));
        });
    }

    [Test]
    public async Task The_same_version_of_a_plugin_is_refused()
    {
        long plugin = await CreatePluginAsync();
        await UploadAsync(plugin);
        ApiResponse again = await UploadAsync(plugin);
        Assert.That(
            (again.Status, again.Error("non_field_errors")),
            Is.EqualTo((400, "The fields plugin, version must make a unique set.")));
    }

    [Test]
    public async Task Two_uploads_of_one_version_at_once_make_one_release()
    {
        long plugin = await CreatePluginAsync();
        ApiResponse[] responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UploadAsync(plugin)));
        Assert.That(responses.Count(response => response.Status == 201), Is.EqualTo(1));
    }

    [Test]
    public async Task An_archive_above_the_limit_is_413()
    {
        ApiResponse response = await UploadAsync(await CreatePluginAsync(), content: new byte[300_001]);
        Assert.That(response.Status, Is.EqualTo(413));
    }

    [Test]
    public async Task What_is_missing_or_wrong_in_the_form_is_told_by_name()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("77"), "plugin" },
            { new StringContent("text"), "file" },
            { new StringContent("{"), "config" },
        };
        ApiResponse response = await SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(400));
            Assert.That(response.Error("plugin"), Is.EqualTo("Invalid pk \"77\" - object does not exist."));
            Assert.That(response.Error("version"), Is.EqualTo("This field is required."));
            Assert.That(response.Error("file"), Does.StartWith("The submitted data was not a file."));
            Assert.That(response.Error("config"), Is.EqualTo("Value must be valid JSON."));
        });
    }

    [Test]
    public async Task An_empty_archive_and_none_at_all_are_told_apart()
    {
        long plugin = await CreatePluginAsync();
        ApiResponse empty = await UploadAsync(plugin, content: []);
        using var form = new MultipartFormDataContent { { new StringContent("1"), "version" } };
        ApiResponse none = await SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
        Assert.Multiple(() =>
        {
            Assert.That(empty.Error("file"), Is.EqualTo("The submitted file is empty."));
            Assert.That(none.Error("file"), Is.EqualTo("No file was submitted."));
        });
    }

    private Task<ApiResponse> UploadRawAsync(long plugin, string disposition)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(
            $"--b\r\nContent-Disposition: form-data; name=\"file\"; {disposition}\r\n\r\nabc\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"plugin\"\r\n\r\n{plugin}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n1.0\r\n--b--\r\n"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = content });
    }

    private Task<ApiResponse> UploadAsync(
        long plugin,
        string version = "2.0.0",
        string fileName = "plugin.zip",
        byte[]? content = null,
        (string Name, string Value)[]? fields = null
    )
    {
        var form = new MultipartFormDataContent { { new StringContent($"{plugin}"), "plugin" }, { new StringContent(version), "version" } };
        foreach ((string name, string value) in fields ?? [])
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content ?? Archive), "file", fileName);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
    }
}
