using System.Globalization;

namespace Synapse.ContractGeneration.Reading;

/// <summary>What plain scalars mean by YAML's core schema, which is JSON's too.</summary>
internal static class Scalars
{
    public static bool? Boolean(Node? node) => node is ScalarNode { IsQuoted: false } scalar
        ? scalar.Text switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        }
        : null;

    public static long? Integer(Node? node) =>
        node is ScalarNode { IsQuoted: false } scalar
        && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : null;

    /// <summary>A number, integers included.</summary>
    public static decimal? Number(Node? node) =>
        node is ScalarNode { IsQuoted: false } scalar
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;

    public static string? String(Node? node) =>
        node is ScalarNode { IsNull: false } scalar && (scalar.IsQuoted || (Boolean(scalar) is null && Number(scalar) is null))
            ? scalar.Text
            : null;
}
