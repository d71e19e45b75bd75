using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Inputs;

internal class OriginInputTests
{
    [Test]
    public async Task Input10_A_provider_that_allows_every_host_is_held_to_the_clients_origin()
    {
        List<Uri> requested = [];
        using SynapseClient client = new StubTransport(message =>
        {
            requested.Add(message.RequestUri!);
            return StubTransport.Json(requested.Count > 1 ? "[]" : """{"next": "https://other.test/jobs/?page=2", "results": []}""");
        }).CreateClient(options => options.AuthenticationProvider = new BaseBearerTokenAuthenticationProvider(new AnyHostTokens()));

        await client.ListAllJobsAsync().ToListAsync();

        Assert.That(requested.Select(url => url.Host), Is.EqualTo(["backend.test", "backend.test"]).AsCollection);
    }

    [TestCase(DateTimeKind.Unspecified)]
    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Local)]
    public async Task Input13_A_date_of_any_kind_is_sent_with_its_offset(DateTimeKind kind)
    {
        string query = "";
        using SynapseClient client = new StubTransport(message =>
        {
            query = Uri.UnescapeDataString(message.RequestUri!.Query);
            return StubTransport.Json("[]");
        }).CreateClient();
        var date = new DateTime(2026, 11, 1, 9, 0, 0, kind);

        await client.ListJobsAsync(new ListJobsQuery { CreatedAfter = date });

        string sent = query.Split('&')[0]["?created_after=".Length..];
        Assert.That(sent, Does.Match(@"(Z|[+-]\d\d:\d\d)$"));
        Assert.That(DateTimeOffset.Parse(sent, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(new DateTimeOffset(date)));
    }

    [Test]
    public async Task Input13_A_date_with_an_offset_keeps_it()
    {
        string query = "";
        using SynapseClient client = new StubTransport(message =>
        {
            query = Uri.UnescapeDataString(message.RequestUri!.Query);
            return StubTransport.Json("[]");
        }).CreateClient();

        await client.ListJobsAsync(new ListJobsQuery { CreatedAfter = new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(9)) });

        Assert.That(query, Does.StartWith("?created_after=2026-11-01T18:00:00+09:00"));
    }

    private sealed class AnyHostTokens : IAccessTokenProvider
    {
        // No list of hosts: Kiota takes that for all of them.
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri,
            Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default
        ) => Task.FromResult("token");
    }
}
