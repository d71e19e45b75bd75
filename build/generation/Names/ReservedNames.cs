using System.Reflection;

namespace Synapse.ContractGeneration.Names;

/// <summary>
/// The names that the hand-written half of the client uses: types, its own and those of the frameworks that it mentions, and members that
/// partial classes have by hand, as in <c>JobStatus.IsTerminal</c>. A test compares the list with the code.
/// </summary>
internal static class ReservedNames
{
    private static readonly string[] OfEveryObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> Listed = Load();

    public static IEnumerable<string> Types => Listed.Where(name => !name.Contains('.', StringComparison.Ordinal));

    public static bool HasType(string name) => Listed.Contains(name);

    /// <summary>Whether a class has a member of that name by hand.</summary>
    public static bool HasMember(string type, string member) => Listed.Contains($"{type}.{member}");

    /// <summary>The names that no field of a model may have in C#.</summary>
    public static IEnumerable<string> OfModel(string type) =>
        [
            .. OfEveryObject, type, "AdditionalProperties", "AdditionalPropertiesOrNull", .. Assigned, "WriteTo", "OnSending",
            .. ByHand(type),
        ];

    /// <summary>The names that no value of an enum may have in C#.</summary>
    public static IEnumerable<string> OfEnum(string type) => [.. OfEveryObject, type, "Value", "IsUnset", .. ByHand(type)];

    /// <summary>The names that no parameter of a method may have in C#.</summary>
    public static IEnumerable<string> OfMethod =>
        ["query", "request", "progress", "options", "cancellationToken", "wire", "item", "target", "downloadProgress"];

    private static IEnumerable<string> Assigned => Enumerable.Range(0, 100).Select(index => index == 0 ? "Assigned" : $"Assigned{index}");

    private static IEnumerable<string> ByHand(string type) => Listed
        .Where(name => name.StartsWith(type + ".", StringComparison.Ordinal))
        .Select(name => name[(type.Length + 1)..]);

    private static HashSet<string> Load()
    {
        using Stream list = Assembly.GetExecutingAssembly().GetManifestResourceStream("reserved-names.txt")!;
        using var reader = new StreamReader(list);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
