using System.Text.Json;
using PactNet.Interop;
using PactNet.Matchers;
using static PactNet.Interop.CoreResult;

namespace PactNet;

internal sealed class RequestBuilder(uint interaction, JsonSerializerOptions json) : IRequestBuilderV4
{
    private readonly Dictionary<string, nuint> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, nuint> _headers = new(StringComparer.OrdinalIgnoreCase);

    public IRequestBuilderV4 Given(string providerState)
    {
        Require(PactCore.Given(interaction, providerState));
        return this;
    }

    public IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters)
    {
        foreach ((string name, string value) in parameters)
        {
            Require(PactCore.GivenWithParam(interaction, providerState, name, value));
        }

        return this;
    }

    public IRequestBuilderV4 WithRequest(HttpMethod method, string path)
    {
        Require(PactCore.WithRequest(interaction, method.Method, path));
        return this;
    }

    public IRequestBuilderV4 WithQuery(string key, IMatcher matcher) => WithQuery(key, JsonSerializer.Serialize(matcher, json));

    public IRequestBuilderV4 WithQuery(string key, string value)
    {
        Require(PactCore.WithQueryParameter(interaction, key, Next(_parameters, key), value));
        return this;
    }

    public IRequestBuilderV4 WithHeader(string key, IMatcher matcher) => WithHeader(key, JsonSerializer.Serialize(matcher, json));

    public IRequestBuilderV4 WithHeader(string key, string value)
    {
        Require(PactCore.WithHeader(interaction, InteractionPart.Request, key, Next(_headers, key), value));
        return this;
    }

    public IRequestBuilderV4 WithJsonBody(object body) => WithBody(JsonSerializer.Serialize(body, json), "application/json");

    public IRequestBuilderV4 WithBody(string body, string contentType)
    {
        Require(PactCore.WithBody(interaction, InteractionPart.Request, contentType, body));
        return this;
    }

    public IResponseBuilderV4 WillRespond() => new ResponseBuilder(interaction, json);

    private static nuint Next(Dictionary<string, nuint> counts, string key)
    {
        nuint count = counts.GetValueOrDefault(key);
        counts[key] = count + 1;
        return count;
    }
}
