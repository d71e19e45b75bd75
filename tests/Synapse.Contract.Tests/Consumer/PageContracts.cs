using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>The second page of each further list: of three things it holds the one that the first page does not.</summary>
[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class PageContracts(ApiForm form)
{
    private static IEnumerable<PagedList> Lists =>
    [
        new("list_agents", "/agents/", ProviderStates.Agents(Samples.Agent(7), Samples.Agent(8), Samples.Agent(9)),
            async client => Read(await client.ListAgentsAsync(new() { Page = 2, PageSize = 2 }))),
        new("list_plugins", "/plugins/", ProviderStates.Plugins(Samples.Plugin(), Samples.Plugin(124), Samples.Plugin(125)),
            async client => Read(await client.ListPluginsAsync(new() { Page = 2, PageSize = 2 }))),
        new("list_plugin_releases", "/plugin_releases/",
            ProviderStates.PluginReleases(
                [Samples.Plugin()],
                [Samples.Release(), Samples.Release(457, version: "2.1.0"), Samples.Release(458, version: "2.2.0")]),
            async client => Read(await client.ListPluginReleasesAsync(new() { Page = 2, PageSize = 2 }))),
        new("list_serve_applications", "/serve_applications/",
            ProviderStates.ServeApplications(
                [],
                [],
                Samples.ServeApplication(11, release: null),
                Samples.ServeApplication(12, release: null, name: "detector-2"),
                Samples.ServeApplication(13, release: null, name: "detector-3")),
            async client => Read(await client.ListServeApplicationsAsync(new() { Page = 2, PageSize = 2 }))),
    ];

    [TestCaseSource(nameof(Lists))]
    public Task The_second_page_holds_the_rest(PagedList list)
    {
        var pact = new ContractTest(form);
        pact.UponReceiving($"{list.Operation}: the second page holds the rest and links to the first", list.Three)
            .WithRequest(HttpMethod.Get, list.Path).WithQuery("page", "2").WithQuery("page_size", "2")
            .WillRespond().WithStatus(200).WithJsonBody(new
            {
                count = 3,
                next = (string?)null,
                previous = Values.Link(list.Path, 1, "page_size=2"),
                results = Values.Entries(new { id = Match.Integer(9) }, 1),
            });

        return pact.VerifyAsync(async client => Assert.That(await list.ReadAsync(client), Is.EqualTo((1, 3, default(string)))));
    }

    private static (int Count, long? Total, string? Next) Read<T>(Page<T> page) => (page.Items.Count, page.TotalCount, page.Next);

    /// <summary>A list, the state with three entries, and the call that reads the second page.</summary>
    internal sealed record PagedList(
        string Operation,
        string Path,
        ProviderState Three,
        Func<SynapseClient, Task<(int Count, long? Total, string? Next)>> ReadAsync)
    {
        public override string ToString() => Operation;
    }
}
