using System.Text.Json.Nodes;

namespace Synapse.Cli.Tests;

internal sealed class CredentialTests : EmulatorFixture
{
    [Test]
    public async Task A_token_and_its_tenant_come_from_the_environment()
    {
        Cli.Environment.Remove("SYNAPSE_ACCESS_TOKEN");
        Cli.Environment["SYNAPSE_TOKEN"] = Emulator.Credentials.Token;
        Cli.Environment["SYNAPSE_TENANT"] = Emulator.Credentials.Tenant;
        await PrintedByAsync("plugins", "get", "123");
        Assert.That(Emulator.Requests.ToList()[0].Header("Synapse-Access-Token"), Is.Null);
    }

    [Test]
    public async Task A_token_on_the_command_line_counts_beside_an_access_token_in_the_environment()
    {
        Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = "of-another-backend";
        await PrintedByAsync("plugins", "get", "123", "--token", Emulator.Credentials.Token, "--tenant", Emulator.Credentials.Tenant);
        Assert.That(Emulator.Requests.ToList()[0].Header("Synapse-Access-Token"), Is.Null);
    }

    [Test]
    public async Task Credentials_are_sent_bare_on_demand()
    {
        await PrintedByAsync("plugins", "get", "123", "--bare-credentials");
        Assert.That(Emulator.Requests.ToList()[0].Header("Synapse-Access-Token"), Is.EqualTo(Emulator.Credentials.AccessToken));
    }

    [Test]
    public async Task An_option_wins_over_the_environment()
    {
        Cli.Environment["SYNAPSE_BASE_URL"] = "http://127.0.0.1:1/";
        Cli.Environment["SYNAPSE_ACCESS_TOKEN"] = "wrong";
        JsonNode plugin = await PrintedByAsync(
            "plugins", "get", "123", "--base-url", Emulator.BaseAddress.ToString(), "--access-token", Emulator.Credentials.AccessToken);
        Assert.That((long)plugin["id"]!, Is.EqualTo(123));
    }

    [Test]
    public async Task An_agent_is_checked_by_the_token_in_the_environment()
    {
        Cli.Environment["SYNAPSE_AGENT_TOKEN"] = Emulator.Credentials.AgentToken;
        JsonNode health = await PrintedByAsync("agents", "check");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)health["connected"]!, Is.True);
            Assert.That(Cli.Out, Does.Not.Contain(Secret));
        }
    }

    [Test]
    public async Task An_agent_is_checked_by_the_token_that_is_given()
    {
        JsonNode health = await PrintedByAsync("agents", "check", Emulator.Credentials.AgentToken);
        Assert.That((string?)health["status"], Is.EqualTo("connected"));
    }

    [Test]
    public async Task No_secret_is_printed_when_a_call_fails()
    {
        string[][] calls =
        [
            ["agents", "check", Secret + "-unknown"],
            ["plugins", "get", "123", "--access-token", Secret + "-wrong"],
            ["plugins", "get", "123", "--token", Secret + "-wrong", "--tenant", Secret + "-wrong"],
            ["plugins", "get", "123", "--access-token", Secret + "\n"],
            ["plugins", "get", "123", "--access-token", "a", "--base-url", "http://127.0.0.1:1/" + "?" + Secret],
            ["storages", "create", "--data", $$"""{ "name": "x", "provider": "y", "configuration": { "key": 12{{Secret}} } }"""],
        ];
        foreach (string[] call in calls)
        {
            Assert.That(await Cli.RunAsync(call), Is.Not.Zero);
        }

        Assert.That(Cli.Out + Cli.Error, Does.Not.Contain(Secret));
    }

    [TestCase("SYNAPSE_BASE_URL")]
    [TestCase("SYNAPSE_ACCESS_TOKEN")]
    public async Task What_is_missing_is_named(string variable)
    {
        Cli.Environment.Remove(variable);
        int exitCode = await Cli.RunAsync("plugins", "get", "123");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.BadUsage));
            Assert.That(Cli.Error, Does.Contain(variable));
        }
    }
}
