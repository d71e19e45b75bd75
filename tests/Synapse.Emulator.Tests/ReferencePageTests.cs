using System.Text.RegularExpressions;

namespace Synapse.Emulator.Tests;

internal sealed partial class ReferencePageTests : EmulatorFixture
{
    [SetUp]
    public void ComeWithoutCredentials() => Client.DefaultRequestHeaders.Clear();

    [Test]
    public async Task The_contract_is_served_as_yaml()
    {
        ApiResponse response = await GetAsync("openapi.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(200));
            Assert.That(response.ContentHeaders.ContentType!.MediaType, Is.EqualTo("application/yaml"));
            Assert.That(response.Body, Does.Contain("openapi:").And.Contain("operationId: run_plugin"));
        });
    }

    [Test]
    public async Task The_reference_loads_its_scripts_and_the_contract_from_the_emulator_alone()
    {
        ApiResponse page = await GetAsync("docs/");
        Assert.That(page.Status, Is.EqualTo(200));
        Assert.That(page.Body, Does.Contain("openapi.yaml"));
        string[] links = [.. Link().Matches(page.Body).Select(match => match.Groups["url"].Value)];
        Assert.That(links, Is.Not.Empty);
        foreach (string link in links)
        {
            var address = new Uri(new Uri(Emulator.BaseAddress, "docs/"), link);
            Assert.That(address.Authority, Is.EqualTo(Emulator.BaseAddress.Authority), link);
            Assert.That((await GetAsync(address.PathAndQuery)).Status, Is.EqualTo(200), link);
        }
    }

    [Test]
    public async Task The_reference_has_the_tokens_filled_in()
    {
        string page = (await GetAsync("docs/")).Body;
        EmulatorCredentials credentials = Emulator.Credentials;
        foreach (string token in (string[])[credentials.AccessToken, credentials.Token, credentials.Tenant, credentials.AgentToken])
        {
            Assert.That(page, Does.Contain($"Token {token}\""));
        }
    }

    [Test]
    public async Task The_reference_without_its_last_slash_leads_to_the_page()
    {
        ApiResponse page = await GetAsync("docs");
        Assert.That(page.Body, Does.Contain("<script"));
    }

    [GeneratedRegex("""(?:src|href|from)\s*=?\s*["'](?<url>[^"'#]+)["']""")]
    private static partial Regex Link();
}
