using System.Globalization;

namespace Synapse.Emulator.Tests;

internal sealed class CredentialTests : EmulatorFixture
{
    private EmulatorCredentials Known => Emulator.Credentials;

    [Test]
    public async Task The_access_token_is_enough_whatever_stands_beside_it()
    {
        Assert.That((await GetJobsAsync(("Synapse-Access-Token", Known.AccessToken), ("Authorization", "wrong"))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task A_wrong_access_token_is_not_saved_by_the_pair_below_it()
    {
        ApiResponse response = await GetJobsAsync(
            ("Synapse-Access-Token", "wrong"),
            ("Authorization", Known.Token),
            ("Synapse-Tenant", Known.Tenant)
        );
        Assert.That(response.Status, Is.EqualTo(401));
    }

    [Test]
    public async Task A_token_with_its_tenant_is_enough()
    {
        Assert.That((await GetJobsAsync(("Authorization", Known.Token), ("Synapse-Tenant", Known.Tenant))).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task No_credentials_are_401_with_the_scheme()
    {
        ApiResponse response = await GetJobsAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(401));
            Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Token"));
            Assert.That(response.Detail, Is.EqualTo("Authentication credentials were not provided."));
        });
    }

    [Test]
    public async Task A_wrong_token_is_401()
    {
        Assert.That(
            (await GetJobsAsync(("Authorization", "wrong"), ("Synapse-Tenant", Known.Tenant))).Detail,
            Is.EqualTo("Invalid token.")
        );
    }

    [Test]
    public async Task A_token_without_its_tenant_is_401()
    {
        Assert.That((await GetJobsAsync(("Authorization", Known.Token))).Status, Is.EqualTo(401));
    }

    [Test]
    public async Task A_wrong_tenant_is_403()
    {
        Assert.That((await GetJobsAsync(("Authorization", Known.Token), ("Synapse-Tenant", "other"))).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task An_agent_token_goes_beside_the_others_and_must_be_known()
    {
        ApiResponse known = await GetJobsAsync(("Synapse-Access-Token", Known.AccessToken), ("SYNAPSE-Agent", Known.AgentToken));
        ApiResponse unknown = await GetJobsAsync(("Synapse-Access-Token", Known.AccessToken), ("SYNAPSE-Agent", "other"));
        ApiResponse alone = await GetJobsAsync(("SYNAPSE-Agent", Known.AgentToken));
        Assert.That((known.Status, unknown.Status, alone.Status), Is.EqualTo((200, 401, 401)));
    }

    [TestCase("{0}", 200)]
    [TestCase("token {0}", 200)]
    [TestCase("Bearer {0}", 401)]
    [TestCase("Token", 401)]
    public async Task A_token_comes_after_its_keyword_or_bare(string format, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "jobs/");
        request.Headers.Add("Synapse-Access-Token", string.Format(CultureInfo.InvariantCulture, format, Known.AccessToken));
        Client.DefaultRequestHeaders.Clear();
        Assert.That((await SendAsync(request)).Status, Is.EqualTo(status));
    }

    private Task<ApiResponse> GetJobsAsync(params (string Name, string Token)[] headers)
    {
        Client.DefaultRequestHeaders.Clear();
        var request = new HttpRequestMessage(HttpMethod.Get, "jobs/");
        foreach ((string name, string token) in headers)
        {
            request.Headers.Add(name, "Token " + token);
        }

        return SendAsync(request);
    }
}
