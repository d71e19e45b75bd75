namespace Synapse.Generated.Tests.Inputs;

internal class OriginInputTests
{
    private readonly List<Uri> _requested = [];

    [Test]
    public async Task Input10_A_provider_that_allows_every_host_is_held_to_the_clients_origin()
    {
        using SynapseClient client = CreateClient("""{"next": "https://other.test/jobs/?page=2", "results": []}""");

        await client.ListAllJobsAsync().ToListAsync();

        Assert.That(_requested.Select(url => url.Host), Is.EqualTo(["backend.test", "backend.test"]));
    }

    [TestCase(DateTimeKind.Unspecified)]
    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Local)]
    public async Task Input13_A_date_of_any_kind_is_sent_with_its_offset(DateTimeKind kind)
    {
        var date = new DateTime(2026, 11, 1, 9, 0, 0, kind);

        string sent = await SentAsync(date);

        Assert.That(sent, Does.Match(@"(Z|[+-]\d\d:\d\d)$"));
        Assert.That(DateTimeOffset.Parse(sent, CultureInfo.InvariantCulture), Is.EqualTo(new DateTimeOffset(date)));
    }

    private async Task<string> SentAsync(DateTimeOffset date)
    {
        using SynapseClient client = CreateClient("[]");
        await client.ListJobsAsync(new() { CreatedAfter = date });
        return Uri.UnescapeDataString(_requested.Single().Query).Split('&')[0]["?created_after=".Length..];
    }

    private SynapseClient CreateClient(string firstPage) => new StubTransport(message =>
    {
        _requested.Add(message.RequestUri!);
        return StubTransport.Json(_requested.Count > 1 ? "[]" : firstPage);
    }).CreateClient(options => options.AuthenticationProvider = BearerTokens.Provider);
}
