using System.Net;
using System.Text.Json;
using PactNet.Interop;
using PactNet.Matchers;
using static PactNet.Interop.CoreResult;

namespace PactNet;

internal sealed class ResponseBuilder(uint interaction, JsonSerializerOptions json) : IResponseBuilderV4
{
    private readonly Dictionary<string, nuint> _counts = new(StringComparer.OrdinalIgnoreCase);

    public IResponseBuilderV4 WithStatus(HttpStatusCode status) => WithStatus((ushort)status);

    public IResponseBuilderV4 WithStatus(ushort status)
    {
        Require(PactCore.ResponseStatus(interaction, status));
        return this;
    }

    public IResponseBuilderV4 WithHeader(string key, IMatcher matcher) => WithHeader(key, JsonSerializer.Serialize(matcher, json));

    public IResponseBuilderV4 WithHeader(string key, string value)
    {
        nuint index = _counts.GetValueOrDefault(key);
        _counts[key] = index + 1;
        Require(PactCore.WithHeader(interaction, InteractionPart.Response, key, index, value));
        return this;
    }

    public IResponseBuilderV4 WithJsonBody(object body) => WithBody(JsonSerializer.Serialize(body, json), "application/json");

    public IResponseBuilderV4 WithBody(string body, string contentType)
    {
        Require(PactCore.WithBody(interaction, InteractionPart.Response, contentType, body));
        return this;
    }
}
