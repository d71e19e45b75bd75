using System.Security.Cryptography;

namespace Synapse.Generated.Tests.Releases;

internal sealed class StoredFileTests : ScriptedFixture
{
    private static readonly byte[] Archive = [1, 2, 3];
    private static readonly string Checksum = Convert.ToHexString(SHA256.HashData(Archive));

    private static IEnumerable<TestCaseData> Rows =>
    [
        new(Checksum, "3", true),
        new(Checksum.ToLowerInvariant(), "null", true),
        new("SHA256:" + Checksum, "3", true),
        new("d41d8cd98f00b204e9800998ecf8427e", "3", true),
        new("", "3", true),
        new(new string('0', 64), "3", false),
        new("sha256:" + new string('0', 64), "null", false),
        new(Checksum, "2", false),
    ];

    [TestCaseSource(nameof(Rows))]
    public async Task A_difference_is_an_error(string checksum, string size, bool isSame)
    {
        Respond($$"""{"id": 1, "checksum": "{{checksum}}", "size": {{size}}}""", 201);

        var failure = await Failure.IfAsync<SynapseProtocolException>(
            !isSame, () => Client.CreatePluginReleaseAsync(Uploads.Release(UploadFile.FromBytes(Archive, "a.zip"))));

        Assert.That(failure?.ResponseStatusCode, Is.EqualTo(isSame ? null : 201));
        Assert.That(failure?.RawBody, isSame ? Is.Null : Does.Contain(checksum));
    }

    [Test]
    public async Task What_counts_is_the_attempt_that_arrived()
    {
        Respond(503, $$"""{"id": 1, "checksum": "{{Checksum}}", "size": 3}""");

        PluginRelease release = await Client.CreatePluginReleaseAsync(
            Uploads.Release(UploadFile.FromBytes(Archive, "a.zip")), options: new() { Retry = RetryBehavior.Always });

        Assert.That(release.Size, Is.EqualTo(3));
    }
}
