using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Synapse.Parity.Vectors;

/// <summary>A request that is due and its answer.</summary>
internal sealed record Exchange
{
    public required ExpectedRequest Request { get; init; }

    public required CannedResponse Response { get; init; }

    /// <summary>Whether the request may be left out.</summary>
    public bool Optional { get; init; }
}

/// <summary>A request as it is to arrive; what is not named is not to be there.</summary>
internal sealed record ExpectedRequest
{
    public required string Operation { get; init; }

    public required string Method { get; init; }

    /// <summary>The segments of the path, decoded; the empty one at the end is the slash there.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The query parameters: name to value, or to values in any order.</summary>
    public JsonObject Query { get; init; } = [];

    /// <summary>The headers that carry credentials.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The JSON of the body.</summary>
    public JsonNode? Json { get; init; }

    /// <summary>JSON that says the same and may stand in the body, too.</summary>
    public JsonNode? OrJson { get; init; }

    /// <summary>The parts of the form: name to text, file, JSON, or several of them.</summary>
    public JsonObject? Form { get; init; }
}

/// <summary>An answer; without content if it has neither JSON nor text.</summary>
internal sealed record CannedResponse
{
    public required int Status { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonNode? Json { get; init; }

    public string? Text { get; init; }

    /// <summary>The media type of the text.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>After how many bytes of the content the connection breaks; null for never.</summary>
    public int? TruncateAfter { get; init; }

    /// <summary>The content as it is sent; null for none.</summary>
    [JsonIgnore]
    public string? Content => Json is null ? Text : Json.ToJsonString(VectorFolder.Json);
}

/// <summary>How a call is to fail.</summary>
internal sealed record ExpectedError
{
    /// <summary>
    /// <c>status</c>: the server answered with an error. <c>answer</c>: the answer cannot be used. <c>argument</c>: nothing was sent.
    /// </summary>
    public required string Kind { get; init; }

    public int? Status { get; init; }

    /// <summary>The parsed body, or its text where it is no JSON; null if it does not matter.</summary>
    public JsonNode? Body { get; init; }
}
