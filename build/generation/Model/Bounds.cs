using System.Globalization;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Model;

/// <summary>The least and the greatest value that the contract allows for a number.</summary>
internal sealed record Bounds(decimal? Minimum, bool IsAboveMinimum, decimal? Maximum, bool IsBelowMaximum)
{
    public static readonly Bounds None = new(null, false, null, false);

    public static Bounds Of(MapNode? schema) => schema is null ? None : new(
        Scalars.Number(schema["minimum"]), schema.IsTrue("exclusiveMinimum"),
        Scalars.Number(schema["maximum"]), schema.IsTrue("exclusiveMaximum"));

    /// <summary>What checks a value, as C# statements.</summary>
    public IEnumerable<string> Checks(CsType type, string value, string name)
    {
        if (type.NumberSuffix is { } suffix && Minimum is { } minimum)
        {
            yield return Check(IsAboveMinimum ? "ThrowIfLessThanOrEqual" : "ThrowIfLessThan", minimum, suffix, value, name);
        }

        if (type.NumberSuffix is { } suffixOfMaximum && Maximum is { } maximum)
        {
            yield return Check(IsBelowMaximum ? "ThrowIfGreaterThanOrEqual" : "ThrowIfGreaterThan", maximum, suffixOfMaximum, value, name);
        }
    }

    /// <summary>What documentation says of them, with a space before it.</summary>
    public override string ToString() =>
        Describe(IsAboveMinimum ? "More than" : "At least", Minimum) + Describe(IsBelowMaximum ? "Less than" : "At most", Maximum);

    private static string Describe(string relation, decimal? bound) =>
        bound is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {relation} {bound}.");

    private static string Check(string method, decimal bound, string suffix, string value, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"ArgumentOutOfRangeException.{method}({value}, {bound}{suffix}, {name});");
}
