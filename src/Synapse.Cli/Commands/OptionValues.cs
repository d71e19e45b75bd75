using Synapse.Cli.Contract;
using Synapse.Cli.Localization;

namespace Synapse.Cli.Commands;

/// <summary>What the help says of the value of an option or an argument of the contract.</summary>
internal static class OptionValues
{
    public static string NameOf(Schema schema, string name) => schema.Kind switch
    {
        ValueKind.Boolean => "true|false",
        ValueKind.Integer or ValueKind.Number => "number",
        ValueKind.Instant => "time",
        ValueKind.Json => "json|@file|-",
        ValueKind.File => "file",
        ValueKind.TextOrInteger => "id",
        _ when schema.IsSecret => "text|@file|-",
        _ when schema.KnownValues.Count > 0 => CommandWords.ToKebab(name),
        _ => "text",
    };

    /// <summary>A description of the contract, with the values that are known.</summary>
    public static string Describe(Texts texts, string description, Schema schema)
    {
        string text = texts.OfContract(description);
        IReadOnlyList<string> known = (schema.Item ?? schema).KnownValues;
        string values = known.Count > 0 ? " " + texts.Format("option.known", string.Join(", ", known)) : "";
        string time = schema.Kind == ValueKind.Instant ? " " + texts["option.time"] : "";
        return text + values + time;
    }
}
