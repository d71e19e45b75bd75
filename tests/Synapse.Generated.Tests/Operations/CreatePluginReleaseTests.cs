namespace Synapse.Generated.Tests.Operations;

internal sealed class CreatePluginReleaseTests : ScriptedFixture
{
    private static readonly byte[] Archive = [0x50, 0x4B, 0x03, 0x04, 0x00, 0x0D, 0x0A, 0x2D, 0x2D, 0xFF];

    private static readonly TestCaseData[] Releases =
    [
        Sends(
            "documented",
            new() { Plugin = 123, Version = "2.0.0", Changelog = "새로운 기능", IsStable = true, File = File("plugin_v2.zip") },
            "plugin=123", "version=2.0.0", "changelog=새로운 기능", "is_stable=true"),
        Sends(
            "of the command line tool",
            new()
            {
                Plugin = 1,
                Version = "1",
                IsStable = false,
                Config = FreeFormJson.From(new { code = "yolov8", name = "욜로" }),
                Requirements = ["numpy==2.0", "torch"],
                Debug = true,
                AdditionalProperties = { ["channel"] = "beta" },
                File = File("p.zip"),
            },
            "plugin=1", "version=1", "is_stable=false", "debug=true", """config={"code":"yolov8","name":"욜로"}""",
            "requirements=numpy==2.0", "requirements=torch", "channel=beta"),
        Sends(
            "of the vendor's publishers",
            new() { Plugin = "yolov8", IsVersionInArchive = true, Meta = FreeFormJson.From(new { commit = "abc" }), File = File("p.zip") },
            "plugin=yolov8", """meta={"commit":"abc"}"""),
        Sends(
            "with parts that are null",
            new() { Plugin = 1, Version = "1", Changelog = null, Requirements = [], File = File("p.zip") },
            "plugin=1", "version=1"),
    ];

    [TestCaseSource(nameof(Releases))]
    public async Task A_release_is_uploaded(CreatePluginReleaseRequest release, string[] fields)
    {
        IReadOnlyList<MultipartPart> parts = await UploadAsync(release);

        Assert.That((Request().Method, Request().Path, Request().Query), Is.EqualTo(("POST", "/plugin_releases/", "")));
        Assert.That(Request().Headers["Content-Type"], Does.StartWith("multipart/form-data; boundary="));
        Assert.That(parts.SkipLast(1).Select(part => $"{part.Name}={part.Text}"), Is.EquivalentTo(fields));
        Assert.That(parts.SkipLast(1).Select(part => part.FileName), Is.All.Null);
        Assert.That((parts[^1].Name, parts[^1].ContentType), Is.EqualTo(("file", "application/octet-stream")));
        Assert.That(parts[^1].Content, Is.EqualTo(Archive));
    }

    [TestCase("plugin v2 (1).zip", """form-data; name="file"; filename="plugin v2 (1).zip" """)]
    [TestCase(
        "플러그인.zip", "form-data; name=\"file\"; filename*=utf-8''%ED%94%8C%EB%9F%AC%EA%B7%B8%EC%9D%B8.zip",
        TestName = "Input14_{m}: Korean")]
    [TestCase("🚀.zip", "form-data; name=\"file\"; filename*=utf-8''%F0%9F%9A%80.zip", TestName = "Input14_{m}: an emoji")]
    [TestCase("a\"b;c.zip", "form-data; name=\"file\"; filename*=utf-8''a%22b%3Bc.zip", TestName = "Input15_{m}: quotes")]
    public async Task Names_the_file_in_the_form_that_servers_read_exactly(string fileName, string disposition)
    {
        MultipartPart file = (await UploadAsync(Uploads.Release(File(fileName))))[^1];

        Assert.That((file.FileName, file.Disposition), Is.EqualTo((fileName, disposition.TrimEnd())));
    }

    [Test]
    public async Task Sends_the_file_under_its_own_media_type()
    {
        UploadFile file = File("p.zip");
        file.ContentType = "application/zip";

        Assert.That((await UploadAsync(Uploads.Release(file)))[^1].ContentType, Is.EqualTo("application/zip"));
    }

    [Test]
    public async Task Progress_rises_to_the_whole_of_a_file_whose_length_is_known()
    {
        Respond("""{"id": 1}""", 201);
        List<UploadProgress> reports = [];

        await Client.CreatePluginReleaseAsync(
            Uploads.Release(UploadFile.FromBytes(new byte[1_000_000], "p.zip")), new Reporter<UploadProgress>(reports.Add));

        Assert.That(reports, Has.Count.GreaterThan(5));
        Assert.That(reports.Select(report => report.BytesSent), Is.Ordered.Ascending.And.Unique);
        Assert.That(reports.Select(report => report.TotalBytes), Is.All.EqualTo(1_000_000));
        Assert.That((reports[^1].Percentage, new UploadProgress(5, null).Percentage), Is.EqualTo((100d, default(double?))));
    }

    [Test]
    public async Task Reads_a_stream_from_where_it_stands()
    {
        using var stream = new MemoryStream([.. "skipped"u8, .. Archive]) { Position = 7 };

        Assert.That((await UploadAsync(Uploads.Release(stream)))[^1].Content, Is.EqualTo(Archive));
    }

    private static UploadFile File(string name) => UploadFile.FromBytes(Archive, name);

    private static TestCaseData Sends(string name, CreatePluginReleaseRequest release, params string[] fields) =>
        new TestCaseData(release, fields).SetArgDisplayNames(name);

    private async Task<IReadOnlyList<MultipartPart>> UploadAsync(CreatePluginReleaseRequest body)
    {
        Respond("""{"id": 1}""", 201);
        await Client.CreatePluginReleaseAsync(body);
        return await MultipartPart.ReadAsync(Request());
    }
}
