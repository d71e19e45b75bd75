using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactNet.Exceptions;
using PactNet.Interop;
using static PactNet.Interop.CoreResult;

namespace PactNet;

/// <summary>
/// The core's mock server for interactions that a pact file holds already. PactNet has none: its server is for pacts that are being
/// written.
/// </summary>
internal sealed class PactReplay : IDisposable
{
    private readonly PactHandle _pact;
    private readonly int _port;

    /// <summary>Starts the server.</summary>
    /// <exception cref="PactFailureException">The server could not be started.</exception>
    public PactReplay(IEnumerable<JsonObject> interactions)
    {
        // Only the first call in a process has an effect, and later ones say so by a code that is of no interest.
        _ = PactCore.LogToBuffer(PactLogLevel.Error.ToCoreLevel());
        _pact = new PactHandle("consumer", "provider");
        foreach (JsonObject interaction in interactions)
        {
            Add(interaction);
        }

        _port = PactCore.CreateMockServer(_pact.Value, "127.0.0.1", 0, "http", null);
        if (_port <= 0)
        {
            throw new PactFailureException($"The mock server could not be started (code {_port}).");
        }
    }

    /// <summary>Where the server is.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>In what the requests that came differ from those that are due: the core's own findings.</summary>
    public JsonArray Mismatches => JsonNode.Parse(Marshal.PtrToStringUTF8(PactCore.MockServerMismatches(_port)) ?? "[]")!.AsArray();

    public void Dispose()
    {
        _ = PactCore.CleanupMockServer(_port);
        _pact.Dispose();
    }

    private void Add(JsonObject node)
    {
        JsonNode request = node["request"]!;
        JsonNode response = node["response"]!;
        uint interaction = PactCore.NewInteraction(_pact.Value, (string)node["description"]!);
        Require(PactCore.WithRequest(interaction, (string)request["method"]!, (string)request["path"]!));
        foreach ((string name, string value, int index) in Values(request["query"]))
        {
            Require(PactCore.WithQueryParameter(interaction, name, (nuint)index, value));
        }

        Require(PactCore.ResponseStatus(interaction, (ushort)(int)response["status"]!));
        AddContent(interaction, InteractionPart.Request, request);
        AddContent(interaction, InteractionPart.Response, response);
    }

    private static void AddContent(uint interaction, InteractionPart part, JsonNode message)
    {
        foreach ((string name, string value, int index) in Values(message["headers"]))
        {
            Require(PactCore.WithHeader(interaction, part, name, (nuint)index, value));
        }

        if (message["body"] is { } body)
        {
            string content = (body["encoded"]!.GetValueKind(), (string?)(body["content"] as JsonValue)) switch
            {
                (JsonValueKind.String, { } base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64)),
                (_, { } text) => text,
                _ => body["content"]!.ToJsonString(),
            };
            Require(PactCore.WithBody(interaction, part, (string)body["contentType"]!, content));
        }

        if (message["matchingRules"] is { } rules)
        {
            Require(PactCore.WithMatchingRules(interaction, part, rules.ToJsonString()));
        }
    }

    private static IEnumerable<(string Name, string Value, int Index)> Values(JsonNode? map) =>
        from member in map?.AsObject() ?? []
        from numbered in member.Value!.AsArray().Select((value, index) => (value, index))
        select (member.Key, (string)numbered.value!, numbered.index);
}
