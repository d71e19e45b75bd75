using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>A mistake that real backends make; the Django REST framework backend of tests/programs makes more of them.</summary>
internal sealed record Mistake(string Name)
{
    /// <summary>Gets the mistakes, each as a change of what a backend without mistakes receives or returns.</summary>
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("no-authentication") { ChangeRequest = WithValidCredentials },
        new("jobs-ignore-status") { ChangeRequest = request => Remove(request, "status") },
        new("every-page-is-the-first") { ChangeRequest = request => Remove(request, "page") },
        new("null-ignored") { ChangeRequestBody = WithoutNulls },
        new("count-as-text") { ChangeResponseBody = WithCountAsText },
    ];

    public Action<HttpRequest> ChangeRequest { get; init; } = _ => { };

    public Action<JsonObject> ChangeRequestBody { get; init; } = _ => { };

    public Action<JsonObject> ChangeResponseBody { get; init; } = _ => { };

    public override string ToString() => Name;

    private static void WithValidCredentials(HttpRequest request)
    {
        foreach (string header in (string[])["Authorization", "Synapse-Tenant", "SYNAPSE-Agent"])
        {
            request.Headers.Remove(header);
        }

        request.Headers["Synapse-Access-Token"] = new EmulatorCredentials().AccessToken;
    }

    private static void Remove(HttpRequest request, string parameter) => request.QueryString = QueryString.Create(
        from pair in request.Query
        where pair.Key != parameter
        from value in pair.Value
        select KeyValuePair.Create(pair.Key, value));

    private static void WithoutNulls(JsonObject body)
    {
        foreach (string name in body.Where(member => member.Value is null).Select(member => member.Key).ToArray())
        {
            body.Remove(name);
        }
    }

    private static void WithCountAsText(JsonObject body)
    {
        if (body.ContainsKey("count"))
        {
            body["count"] = $"{body["count"]} in all";
        }
    }
}
