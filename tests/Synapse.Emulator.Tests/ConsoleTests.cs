using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Api;
using Synapse.Emulator.Console;

namespace Synapse.Emulator.Tests;

/// <summary>How the console's page and files are served; what the page does is checked in a browser, by tests/programs/console.</summary>
internal sealed class ConsoleTests : EmulatorFixture
{
    private const string Chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

    [SetUp]
    public void ComeWithoutCredentials() => Client.DefaultRequestHeaders.Clear();

    [TestCase("text/html")]
    [TestCase(Chrome)]
    public async Task A_browser_gets_the_page(string accept)
    {
        ApiResponse page = await BrowseAsync("", accept);
        Assert.That((page.Status, page.ContentHeaders.ContentType!.MediaType), Is.EqualTo((200, "text/html")));
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }

    [TestCase("")]
    [TestCase("*/*")]
    [TestCase("application/json")]
    [TestCase("application/json, text/html;q=0")]
    [TestCase("text/")]
    public async Task Any_other_client_gets_what_the_api_has_there(string accept)
    {
        ApiResponse response = await BrowseAsync("", accept);
        Assert.That((response.Status, response.Detail), Is.EqualTo((404, "Not found.")));
    }

    [Test]
    public void An_operation_of_the_contract_at_the_root_comes_first()
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path, request.Headers.Accept) = ("GET", "/", Chrome);
        Assert.That(new ConsoleRoutes([]).FileFor(request), Is.EqualTo("index.html"));
        Assert.That(new ConsoleRoutes([new RootOperation()]).FileFor(request), Is.Null);
    }

    [Test]
    public async Task Nothing_comes_from_elsewhere_and_nothing_is_inline()
    {
        ApiResponse page = await BrowseAsync("", Chrome);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self';"));
        Assert.That(policy, Does.Contain("frame-ancestors 'none'").And.Contain("require-trusted-types-for 'script'"));
        Assert.That(policy, Does.Not.Contain("unsafe"));
        Assert.That(page.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(page.Body, Does.Not.Contain("://").And.Not.Contain("style=").And.Not.Contain("onclick"));
    }

    [TestCase("app.js", "text/javascript")]
    [TestCase("views/jobs.js", "text/javascript")]
    [TestCase("css/tokens.css", "text/css")]
    [TestCase("icon.svg", "image/svg+xml")]
    public async Task Its_files_are_served_with_their_types(string file, string type)
    {
        ApiResponse response = await GetAsync("emulator/console/" + file);
        Assert.That((response.Status, response.ContentHeaders.ContentType!.MediaType), Is.EqualTo((200, type)));
    }

    [TestCase("none.js")]
    [TestCase("")]
    [TestCase("views/")]
    [TestCase("%2e%2e/synapse-integration.yaml")]
    [TestCase("..%2fsynapse-integration.yaml")]
    public async Task What_is_no_file_of_it_is_404(string file) =>
        Assert.That((await GetAsync("emulator/console/" + file)).Status, Is.EqualTo(404));

    [TestCase("")]
    [TestCase("docs/")]
    [TestCase("emulator/console/app.js")]
    [TestCase("emulator/events/")]
    [TestCase("emulator/connection/")]
    public async Task A_page_of_a_foreign_site_gets_nothing(string path)
    {
        foreach (string origin in (string[])["http://evil.example", "null", "https://127.0.0.1"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept", Chrome);
            request.Headers.TryAddWithoutValidation("Origin", origin);
            ApiResponse response = await SendAsync(request);
            Assert.That(response.Status, Is.EqualTo(403), origin);
            Assert.That(response.Body, Does.Not.Contain(Emulator.Credentials.AccessToken));
        }
    }

    [TestCase("cross-site", "no-cors", 403)]
    [TestCase("same-site", "no-cors", 403)]
    [TestCase("same-origin", "cors", 200)]
    [TestCase("none", "navigate", 200)]
    [TestCase("cross-site", "navigate", 200, Description = "a link")]
    public async Task What_a_foreign_page_embeds_is_refused(string site, string mode, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "emulator/connection/");
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.Add("Sec-Fetch-Mode", mode);
        Assert.That((await SendAsync(request)).Status, Is.EqualTo(status));
    }

    private async Task<ApiResponse> BrowseAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await SendAsync(request);
    }

    private sealed class RootOperation : IEndpoints
    {
        public void Map(RouteTable routes) => routes.Map("GET", "/", request => request.RespondEmptyAsync());
    }
}
