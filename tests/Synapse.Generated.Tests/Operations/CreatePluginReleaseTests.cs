namespace Synapse.Generated.Tests.Operations;

internal sealed class CreatePluginReleaseTests : ScriptedFixture
{
    private static readonly byte[] Archive = [0x50, 0x4B, 0x03, 0x04, 0x00, 0x0D, 0x0A, 0x2D, 0x2D, 0xFF];

    [Test]
    public async Task Uploads_the_documented_release()
    {
        Respond("""{"id": 456, "plugin": 123, "version": "2.0.0", "is_stable": true}""", 201);

        PluginRelease release = await Client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest
        {
            Plugin = 123,
            Version = "2.0.0",
            Changelog = "새로운 기능 및 버그 수정 추가",
            IsStable = true,
            File = UploadFile.FromBytes(Archive, "plugin_v2.zip"),
        });

        IReadOnlyList<MultipartPart> parts = await MultipartPart.ReadAsync(Server.Requests.Single());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Server.Requests.Single(),
                Has.Property("Method").EqualTo("POST").And.Property("Path").EqualTo("/plugin_releases/").And.Property("Query").Empty
            );
            Assert.That(Server.Requests.Single().Headers["Content-Type"], Does.StartWith("multipart/form-data; boundary="));
            Assert.That(parts.Select(part => part.Name), Is.EqualTo(["plugin", "version", "changelog", "is_stable", "file"]).AsCollection);
            Assert.That(
                parts.SkipLast(1).Select(part => part.Text),
                Is.EqualTo(["123", "2.0.0", "새로운 기능 및 버그 수정 추가", "true"]).AsCollection
            );
            Assert.That(parts.SkipLast(1).Select(part => part.FileName), Is.All.Null);
            Assert.That(parts[^1].Content, Is.EqualTo(Archive));
            Assert.That(parts[^1].ContentType, Is.EqualTo("application/octet-stream"));
            Assert.That(release.Id, Is.EqualTo(456));
            Assert.That(release.Plugin?.Id, Is.EqualTo(123));
            Assert.That(release.Version, Is.EqualTo("2.0.0"));
            Assert.That(release.IsStable, Is.True);
        }
    }

    [Test]
    public async Task Uploads_what_the_command_line_tool_uploads()
    {
        IReadOnlyList<MultipartPart> parts = await UploadAsync(new CreatePluginReleaseRequest
        {
            Plugin = 1,
            Version = "1",
            IsStable = false,
            Config = FreeFormJson.From(new { code = "yolov8", name = "욜로" }),
            Requirements = ["numpy==2.0", "torch"],
            Debug = true,
            AdditionalProperties = { ["channel"] = "beta" },
            File = UploadFile.FromBytes(Archive, "p.zip"),
        });

        Assert.That(
            parts.SkipLast(1).Select(part => $"{part.Name}={part.Text}"),
            Is.EquivalentTo(
            [
                "plugin=1", "version=1", "is_stable=false", """config={"code":"yolov8","name":"욜로"}""", "requirements=numpy==2.0",
                "requirements=torch", "debug=true", "channel=beta",
            ]));
        Assert.That(parts[^1].Name, Is.EqualTo("file"));
    }

    [Test]
    public async Task Uploads_what_the_vendors_publishers_upload()
    {
        IReadOnlyList<MultipartPart> parts = await UploadAsync(new CreatePluginReleaseRequest
        {
            Plugin = "yolov8",
            IsVersionInArchive = true,
            Config = FreeFormJson.From(new { code = "yolov8" }),
            Meta = FreeFormJson.From(new { commit = "abc" }),
            File = UploadFile.FromBytes(Archive, "p.zip"),
        });

        Assert.That(
            parts.SkipLast(1).Select(part => $"{part.Name}={part.Text}"),
            Is.EqualTo(["plugin=yolov8", """config={"code":"yolov8"}""", """meta={"commit":"abc"}"""]).AsCollection);
    }

    [TestCase(null, "yolov8")]
    [TestCase("", "yolov8")]
    [TestCase("1", null)]
    public async Task A_release_without_a_version_or_a_plugin_is_refused_before_it_is_sent(string? version, string? plugin)
    {
        CreatePluginReleaseRequest request = Uploads.Release();
        (request.Version, request.Plugin) = (version, plugin is null ? default : new PluginRef(plugin));

        await Failure.OfAsync<ArgumentException>(() => Client.CreatePluginReleaseAsync(request));

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task Leaves_out_the_parts_that_are_null()
    {
        IReadOnlyList<MultipartPart> parts = await UploadAsync(new CreatePluginReleaseRequest
        {
            Plugin = 1,
            Version = "1",
            Changelog = null,
            Requirements = [],
            File = UploadFile.FromBytes(Archive, "p.zip"),
        });

        Assert.That(parts.Select(part => part.Name), Is.EqualTo(["plugin", "version", "file"]).AsCollection);
    }

    [TestCase("plugin v2 (1).zip", """form-data; name="file"; filename="plugin v2 (1).zip" """)]
    [TestCase(
        "플러그인.zip",
        "form-data; name=\"file\"; filename*=utf-8''%ED%94%8C%EB%9F%AC%EA%B7%B8%EC%9D%B8.zip",
        TestName = "Input14_{m}: Korean"
    )]
    [TestCase("🚀.zip", "form-data; name=\"file\"; filename*=utf-8''%F0%9F%9A%80.zip", TestName = "Input14_{m}: an emoji")]
    [TestCase("a\"b;c.zip", "form-data; name=\"file\"; filename*=utf-8''a%22b%3Bc.zip", TestName = "Input15_{m}: quotes")]
    public async Task Names_the_file_in_the_form_that_servers_read_exactly(string fileName, string disposition)
    {
        MultipartPart file = (await UploadAsync(Uploads.Release(UploadFile.FromBytes(Archive, fileName))))[^1];

        Assert.That(file.FileName, Is.EqualTo(fileName));
        Assert.That(file.Disposition, Is.EqualTo(disposition.TrimEnd()));
    }

    [Test]
    public async Task Sends_the_file_under_its_own_media_type()
    {
        UploadFile file = UploadFile.FromBytes(Archive, "p.zip");
        file.ContentType = "application/zip";

        MultipartPart part = (await UploadAsync(Uploads.Release(file)))[^1];

        Assert.That(part.ContentType, Is.EqualTo("application/zip"));
    }

    [Test]
    public async Task Reads_a_stream_from_where_it_stands_and_leaves_it_open()
    {
        using var stream = new MemoryStream([.. "skipped"u8, .. Archive]) { Position = 7 };

        MultipartPart file = (await UploadAsync(Uploads.Release(stream)))[^1];

        Assert.That(file.Content, Is.EqualTo(Archive));
        Assert.That(stream.CanRead, Is.True);
    }

    private async Task<IReadOnlyList<MultipartPart>> UploadAsync(CreatePluginReleaseRequest body)
    {
        Respond("""{"id": 1}""", 201);
        await Client.CreatePluginReleaseAsync(body);
        return await MultipartPart.ReadAsync(Server.Requests.Single());
    }
}
