using System.Text.Json;
using Synapse.Cli.Contract;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>Reads the JSON of a response, as the contract has it.</summary>
internal static class ResponseReader
{
    /// <summary>The result; null if the response has none.</summary>
    /// <exception cref="ResponseException">It is not JSON.</exception>
    public static JsonElement? Read(SynapseResponse response, Schema? schema, bool showSecrets)
    {
        if (response.Body.IsEmpty)
        {
            return null;
        }

        try
        {
            return ResultJson.Shape(ResultJson.Parse(response.Body.Span), schema, showSecrets);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new ResponseException(e);
        }
    }
}
