namespace Synapse.Generated.Tests.Contract;

/// <summary>Names the type of a schema in few words, as the tables here write it.</summary>
internal static class SchemaType
{
    public static string Of(JsonNode? schema)
    {
        if ((string?)schema?["x-type"] is { } named)
        {
            return named;
        }

        if ((schema?["$ref"] ?? schema?["allOf"]?[0]?["$ref"]) is { } reference)
        {
            return reference.GetValue<string>().Split('/')[^1];
        }

        if (schema?["anyOf"] is JsonArray choices)
        {
            return string.Join(" or ", choices.Select(Of));
        }

        return (string?)schema?["type"] switch
        {
            null => "any",
            "array" => "array of " + Of(schema["items"]),
            string type => (string?)schema["format"] ?? type,
        };
    }
}
