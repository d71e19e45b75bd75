using System.Text.Json.Nodes;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>An operation of a random contract.</summary>
internal sealed record RandomOperation(string Id, string Method, string Path)
{
    public IReadOnlyList<RandomParameter> Parameters { get; init; } = [];

    /// <summary>The body as JSON; null if there is none.</summary>
    public WireType? Body { get; init; }

    public bool IsBodyRequired { get; init; }

    /// <summary>The body as a form; null if there is none.</summary>
    public RandomModel? Form { get; init; }

    /// <summary>The JSON that it responds with; null for 204.</summary>
    public WireType? Result { get; init; }

    public JsonObject ToJson()
    {
        var operation = new JsonObject
        {
            ["operationId"] = Id,
            ["x-retry"] = "never",
            ["parameters"] = new JsonArray([.. Parameters.Select(parameter => parameter.ToJson())]),
            ["responses"] = Result is null
                ? new JsonObject { ["204"] = new JsonObject { ["description"] = "Done." } }
                : new JsonObject { ["200"] = Content("application/json", Result.ToSchema(), "description", "The result.") },
        };
        if (Form is not null)
        {
            operation["requestBody"] = Content("multipart/form-data", new ModelReference(Form).ToSchema(), "required", true);
        }
        else if (Body is not null)
        {
            operation["requestBody"] = Content("application/json", Body.ToSchema(), "required", IsBodyRequired);
        }

        return new JsonObject { [Method] = operation };
    }

    private static JsonObject Content(string type, JsonObject schema, string name, JsonNode value) =>
        new() { [name] = value, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };
}

/// <summary>A parameter of a random operation.</summary>
internal sealed record RandomParameter(string Name, string Location, WireType Type, bool IsRequired)
{
    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["in"] = Location,
        ["required"] = IsRequired,
        ["schema"] = Type.ToSchema(),
    };
}
