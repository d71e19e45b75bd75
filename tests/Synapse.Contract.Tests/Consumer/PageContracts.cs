using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Pages with neighbours and pages without entries, for the lists whose pages have nothing else to them.</summary>
internal sealed class PageContracts
{
    private static IEnumerable<PagedList> Lists =>
    [
        new("list_agents", "/agents/", ProviderStates.AgentsExist(3), new { id = Match.Integer(8), name = Match.Type("gpu-node-2") },
            async (client, page, size) => Ids(await client.ListAgentsAsync(new() { Page = page, PageSize = size }), agent => agent.Id)),
        new("list_plugins", "/plugins/", ProviderStates.PluginsExist(3), new { id = Match.Integer(2), name = Match.Type("plugin-2") },
            async (client, page, size) => Ids(await client.ListPluginsAsync(new() { Page = page, PageSize = size }), plugin => plugin.Id)),
        new("list_plugin_releases", "/plugin_releases/", ProviderStates.PluginReleasesExist(3),
            new { id = Match.Integer(2), version = Match.Type("2") },
            async (client, page, size) =>
                Ids(await client.ListPluginReleasesAsync(new() { Page = page, PageSize = size }), release => release.Id)),
        new("list_serve_applications", "/serve_applications/", ProviderStates.ServeApplicationsExist(3),
            new { id = Match.Integer(12), name = Match.Type("detector-2") },
            async (client, page, size) =>
                Ids(await client.ListServeApplicationsAsync(new() { Page = page, PageSize = size }), application => application.Id)),
    ];

    [TestCaseSource(nameof(Lists))]
    public Task Lists_a_page_in_the_middle(PagedList list)
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving($"{list.Operation}: a page in the middle links to its neighbours", list.Three)
            .WithRequest(HttpMethod.Get, list.Path).WithQuery("page", "2").WithQuery("page_size", "1")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.PageInTheMiddle(list.Path, list.Entry));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<long> ids, long? total, string? next) = await list.ReadAsync(client, 2, 1);

            Assert.That((ids.Count, total, next), Is.EqualTo((1, 3, $"https://synapse.example{list.Path}?page=3&page_size=1")));
        });
    }

    [TestCaseSource(nameof(Lists))]
    public Task Lists_nothing(PagedList list)
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving($"{list.Operation}: an empty page", ProviderStates.NoData)
            .WithRequest(HttpMethod.Get, list.Path).WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page());

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<long> ids, long? total, _) = await list.ReadAsync(client, null, null);

            Assert.That((ids.Count, total), Is.EqualTo((0, 0)));
        });
    }

    private static PageRead Ids<T>(Page<T> page, Func<T, long?> idOf) =>
        new([.. page.Items.Select(item => idOf(item)!.Value)], page.TotalCount, page.Next);

    /// <summary>What a page said.</summary>
    internal sealed record PageRead(IReadOnlyList<long> Ids, long? Total, string? Next);

    /// <summary>A list, the state with three entries, the second of them, and the call that reads a page.</summary>
    internal sealed record PagedList(
        string Operation, string Path, ProviderState Three, object Entry, Func<SynapseClient, int?, int?, Task<PageRead>> ReadAsync)
    {
        public override string ToString() => Operation;
    }
}
