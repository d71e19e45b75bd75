using System.Security.Cryptography;

namespace Synapse.Generated.Tests.Releases;

/// <summary>The archive of a release, over connections that share nothing with the client's.</summary>
internal sealed class DownloadPluginReleaseTests : ScriptedFixture
{
    private const string Signature = "signature-5f1d9a";

    private static readonly byte[] Archive = Encoding.UTF8.GetBytes("the archive of the plugin");
    private static readonly string Checksum = Convert.ToHexString(SHA256.HashData(Archive));

    private readonly MemoryStream _target = new();

    [TearDown]
    public void Close() => _target.Dispose();

    private static ScriptedResponse File => new(200, Archive, "application/zip");

    [Test]
    public async Task It_arrives_without_the_credentials([Values("", "sha256:")] string prefix)
    {
        Respond(File);
        long received = 0;
        PluginRelease release = Release();
        (release.Checksum, release.Size) = (prefix + Checksum.ToLowerInvariant(), Archive.Length);

        await Client.DownloadPluginReleaseAsync(
            release, _target, new Reporter<DownloadProgress>(progress => received = progress.BytesReceived));

        Assert.That((_target.ToArray(), received), Is.EqualTo((Archive, Archive.Length)));
        Assert.That((Request().Path, Request().Query), Is.EqualTo(("/media/a%20b.zip", $"s={Signature}&x=%2F")));
        Assert.That(Request().Headers.Keys, Has.None.Contains("Synapse").IgnoreCase.And.None.EqualTo("Authorization"));
    }

    [Test]
    public async Task A_failure_before_the_first_byte_is_retried()
    {
        Respond(503, File);

        await Client.DownloadPluginReleaseAsync(Release(), _target);

        Assert.That(_target.ToArray(), Is.EqualTo(Archive));
    }

    [TestCase(3, true)]
    [TestCase(4, false)]
    public async Task Three_redirects_are_followed(int redirects, bool arrives)
    {
        string next = $"{Server.BaseAddress}next?s={Signature}";
        Respond([
            .. Enumerable.Range(0, redirects)
                .Select(n => ScriptedResponse.Empty(n == 0 ? 302 : 307).With("Location", n == 0 ? "/first" : next)),
            File,
        ]);

        var failure = await Failure.IfAsync<SynapseProtocolException>(
            !arrives, () => Client.DownloadPluginReleaseAsync(Release(), _target));

        Assert.That(_target.ToArray(), Is.EqualTo(arrives ? Archive : []));
        string shown = $"{failure} {string.Concat(failure?.ResponseHeaders?.Values.SelectMany(values => values) ?? [])}";
        Assert.That((shown.Contains(Signature, StringComparison.Ordinal), Server.Requests.Count), Is.EqualTo((false, 4)));
    }

    [Test]
    public async Task What_is_not_the_file_of_the_release_is_told(
        [Values("checksum", "size", "length", "bytes")] string difference)
    {
        Respond(File);
        UseOptions(options => options.MaxDownloadBytes = difference == "length" ? Archive.Length - 1 : Archive.Length);
        PluginRelease release = Release();
        release.Checksum = difference == "checksum" ? new string('0', 64) : "v1";
        release.Size = difference == "size" ? Archive.Length + 1 : null;

        await Failure.IfAsync<SynapseProtocolException>(
            difference != "bytes", () => Client.DownloadPluginReleaseAsync(release, _target));

        Assert.That(_target.Length, Is.EqualTo(difference == "length" ? 0 : Archive.Length));
    }

    [Test]
    public async Task An_error_does_not_show_the_signature()
    {
        Respond(new ScriptedResponse(403, Encoding.UTF8.GetBytes($"<Error><S>{Signature}</S></Error>"), "application/xml"));

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.DownloadPluginReleaseAsync(Release(), Stream.Null));

        Assert.That((failure.IsForbidden, failure.Operation), Is.EqualTo((true, "download_plugin_release")));
        Assert.That(failure + failure.RawBody, Does.Not.Contain(Signature));
    }

    [TestCase("https://backend.example/", "http://127.0.0.1:1/a")]
    [TestCase("https://backend.example/", "ftp://127.0.0.1/a")]
    [TestCase("https://backend.example/", "file:///etc/passwd")]
    [TestCase("http://127.0.0.1:1/", "file:///etc/passwd")]
    public async Task Only_https_is_downloaded_unless_the_backend_is_this_machine(string baseUrl, string file)
    {
        UseOptions(options => options.BaseUrl = new Uri(baseUrl));

        await Failure.OfAsync<SynapseProtocolException>(
            () => Client.DownloadPluginReleaseAsync(new PluginRelease { Id = 1, File = file }, Stream.Null));

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_redirect_must_be_https_as_well()
    {
        Respond(ScriptedResponse.Empty(302).With("Location", "file:///etc/passwd"));

        await Failure.OfAsync<SynapseProtocolException>(() => Client.DownloadPluginReleaseAsync(Release(), Stream.Null));
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task A_release_without_a_file_is_refused(string? file) => await Failure.OfAsync<ArgumentException>(
        () => Client.DownloadPluginReleaseAsync(new PluginRelease { Id = 1, File = file }, Stream.Null));

    private PluginRelease Release() => new() { Id = 1, File = $"{Server.BaseAddress}media/a%20b.zip?s={Signature}&x=%2F" };
}
