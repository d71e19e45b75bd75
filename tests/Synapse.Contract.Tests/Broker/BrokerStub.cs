using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Synapse.Contract.Tests.Files;

namespace Synapse.Contract.Tests.Broker;

/// <summary>
/// The part of a Pact broker's published API (HAL) that publishing and verification need. It has the contracts of a folder, and accepts
/// one token.
/// </summary>
internal sealed class BrokerStub : IAsyncDisposable
{
    public const string Token = "broker-token";

    private const string Consumer = ContractName.Consumer;

    private readonly WebApplication _application;
    private readonly Dictionary<string, PactFile> _pacts;

    private BrokerStub(string folder, int port)
    {
        _pacts = PactFile.ReadAll(folder).ToDictionary(pact => pact.Provider);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _application = builder.Build();
        _application.Use(RequireTokenAsync);
        _application.MapGet("/", () => Hal(Index()));
        _application.MapMethods("/pacts/provider/{provider}/for-verification", ["GET", "POST"], ListForVerification);
        _application.MapGet("/pacts/provider/{provider}", (string provider) => Hal(PactOf(provider)));
        _application.MapPost("/results/{provider}", ReceiveResultAsync);
        _application.MapGet("/pacticipants/{name}", (string name) => Hal(Pacticipant(name)));
        _application.MapPut("/pacticipants/{name}/branches/{branch}/versions/{version}", ReceiveBranch);
        _application.MapPost("/contracts/publish", ReceiveContractsAsync);
    }

    /// <summary>Gets the address.</summary>
    public Uri Url => new(_application.Urls.Single());

    /// <summary>Gets the results that were published, in the order in which they came.</summary>
    public ConcurrentQueue<JsonObject> Results { get; } = [];

    /// <summary>Gets the branches of versions that were published.</summary>
    public ConcurrentQueue<(string Pacticipant, string Branch, string Version)> Branches { get; } = [];

    /// <summary>Gets the contracts that were published.</summary>
    public ConcurrentQueue<JsonObject> Contracts { get; } = [];

    public static async Task<BrokerStub> StartAsync(string folder, int port = 0)
    {
        var broker = new BrokerStub(folder, port);
        await broker._application.StartAsync();
        return broker;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task RequireTokenAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Authorization == $"Bearer {Token}")
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private static IResult Hal(JsonNode document, int status = 200) =>
        Microsoft.AspNetCore.Http.Results.Text(document.ToJsonString(), "application/hal+json", statusCode: status);

    private JsonObject Index() => new()
    {
        ["_links"] = new JsonObject
        {
            ["self"] = Link(""),
            ["pb:provider-pacts-for-verification"] = Link("pacts/provider/{provider}/for-verification"),
            ["pb:publish-contracts"] = Link("contracts/publish"),
            ["pb:pacticipant"] = Link("pacticipants/{pacticipant}"),
        },
    };

    private JsonObject Link(string path, string? name = null)
    {
        var link = new JsonObject { ["href"] = Url + path };
        if (name is not null)
        {
            link["name"] = name;
        }

        if (path.Contains('{', StringComparison.Ordinal))
        {
            link["templated"] = true;
        }

        return link;
    }

    private IResult ListForVerification(string provider) => Hal(new JsonObject
    {
        ["_embedded"] = new JsonObject
        {
            ["pacts"] = _pacts.ContainsKey(provider)
                ? new JsonArray(new JsonObject
                {
                    ["shortDescription"] = "latest from main branch",
                    ["verificationProperties"] = new JsonObject { ["pending"] = false, ["notices"] = new JsonArray() },
                    ["_links"] = new JsonObject
                    {
                        ["self"] = Link($"pacts/provider/{provider}", $"Pact between {Consumer} and {provider}"),
                    },
                })
                : [],
        },
        ["_links"] = new JsonObject { ["self"] = Link($"pacts/provider/{provider}/for-verification", "Pacts to be verified") },
    });

    private JsonObject PactOf(string provider)
    {
        JsonObject pact = _pacts[provider].Json.DeepClone().AsObject();
        pact["_links"] = new JsonObject
        {
            ["self"] = Link($"pacts/provider/{provider}"),
            ["pb:consumer"] = Link($"pacticipants/{Consumer}", Consumer),
            ["pb:provider"] = Link($"pacticipants/{provider}", provider),
            ["pb:publish-verification-results"] = Link($"results/{provider}"),
        };
        return pact;
    }

    private JsonObject Pacticipant(string name) => new()
    {
        ["name"] = name,
        ["_links"] = new JsonObject
        {
            ["self"] = Link($"pacticipants/{name}"),
            ["pb:version-tag"] = Link($"pacticipants/{name}/versions/{{version}}/tags/{{tag}}"),
            ["pb:branch-version"] = Link($"pacticipants/{name}/branches/{{branch}}/versions/{{version}}"),
        },
    };

    private async Task<IResult> ReceiveResultAsync(HttpRequest request)
    {
        JsonObject result = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        Results.Enqueue(result);
        return Hal(result.DeepClone(), StatusCodes.Status201Created);
    }

    private IResult ReceiveBranch(string name, string branch, string version)
    {
        Branches.Enqueue((name, branch, version));
        return Hal(new JsonObject(), StatusCodes.Status201Created);
    }

    private async Task<IResult> ReceiveContractsAsync(HttpRequest request)
    {
        JsonObject contracts = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        Contracts.Enqueue(contracts);
        return Hal(new JsonObject { ["notices"] = new JsonArray(), ["_links"] = new JsonObject() });
    }
}
