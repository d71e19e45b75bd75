using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

/// <summary>A raw call from the command line.</summary>
internal sealed class ApiCommandTests : EmulatorFixture
{
    [Test]
    public async Task A_path_is_read()
    {
        JsonNode plugin = await PrintedByAsync("api", "get", "/plugins/123/");

        Assert.That((long)plugin["id"]!, Is.EqualTo(123));
    }

    [Test]
    public async Task A_body_is_sent()
    {
        JsonNode plugin = await PrintedByAsync("api", "PUT", "/plugins/123/", "--data", """{"version":"9.0.0"}""");

        Assert.That((string?)plugin["version"], Is.EqualTo("9.0.0"));
    }

    [Test]
    public async Task What_is_not_JSON_is_printed_as_text()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 200, Body = "<html>\u001b[31m" });

        int exitCode = await Cli.RunAsync("api", "GET", "/plugins/123/");

        Assert.That(exitCode, Is.Zero);
        Assert.That(Cli.Out, Does.StartWith("<html>").And.Not.Contain("\u001b"));
    }

    [TestCase("GET", "plugins/", 2)]
    [TestCase("G T", "/plugins/", 2)]
    [TestCase("GET", "/nothing/", 1)]
    public async Task A_call_that_cannot_be_made_or_fails_says_so(string method, string path, int exitCode) =>
        Assert.That(await Cli.RunAsync("api", method, path), Is.EqualTo(exitCode));
}
