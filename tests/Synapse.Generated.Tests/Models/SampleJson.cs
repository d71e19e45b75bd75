namespace Synapse.Generated.Tests.Models;

/// <summary>JSON with every field of a schema.</summary>
internal static class SampleJson
{
    public static string Of(string schema) =>
        "{" + string.Join(',', ContractDocument.Fields(schema).Select(field => $"\"{field.Name}\":{Value(field.Type)}")) + "}";

    private static string Value(string type) => type switch
    {
        "string" => "\"글 \\\"quoted\\\" <a> \\\\ & 🚀\"",
        "boolean" => "true",
        "int32" => "2147483647",
        "int64" or "integer" => "9223372036854775807",
        "double" or "number" => "99.5",
        "date-time" => "\"2026-11-01T18:00:00.5+09:00\"",
        "object" or "StorageConfiguration" => """{"b":{"$ref":"2026-11-01T18:00:00Z"},"a":[1.5,null]}""",
        "any" => """["2026-11-01T18:00:00Z",{"a":1}]""",
        "JobId" => "\"0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11\"",
        "int64 or Plugin" => Of("Plugin"),
        "array of string" => """["a",""]""",
        "array of ConsoleLog" => $"[{Of("ConsoleLog")},{{}}]",
        _ => "\"Something_NEW\"",
    };
}
