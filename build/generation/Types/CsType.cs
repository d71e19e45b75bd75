using System.Globalization;

namespace Synapse.ContractGeneration.Types;

/// <summary>A C# type and how its values are read and written.</summary>
/// <param name="Name">The type as it is written in C#, without a question mark.</param>
/// <param name="Codec">The codec of its JSON; null if it has none, as a file.</param>
internal sealed record CsType(string Name, string? Codec)
{
    /// <summary>Whether it is a value type.</summary>
    public bool IsStruct { get; init; }

    /// <summary>The expression for its text in a path, a query, a header or a form, <c>{0}</c> being the value; or null.</summary>
    public string? Text { get; init; }

    /// <summary>What a literal of the type has behind its digits; null if it is no number.</summary>
    public string? NumberSuffix { get; init; }

    /// <summary>The type of a list's entries.</summary>
    public CsType? Item { get; init; }

    /// <summary>The type of a page's entries.</summary>
    public CsType? PageItem { get; init; }

    /// <summary>The declared types of which it is made.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    public bool IsFile => Name == "UploadFile";

    public string TextOf(string value) => string.Format(CultureInfo.InvariantCulture, Text!, value);

    /// <summary>The same type with null among its values, as an entry or a whole document.</summary>
    public CsType Nullable() =>
        Codec is null ? this : this with
        {
            Name = Name + "?",
            Codec = IsStruct ? $"NullableCodec<{Name}, {Codec}>" : $"NullCodec<{Name}, {Codec}>",
            IsStruct = false,
            Text = null,
        };

    public static CsType ListOf(CsType item) =>
        new($"IReadOnlyList<{item.Name}>", item.Codec is null ? null : $"ListCodec<{item.Name}, {item.Codec}>")
        {
            Item = item,
            Uses = item.Uses,
        };

    public static CsType MapOf(CsType value) =>
        new($"IReadOnlyDictionary<string, {value.Name}>", $"MapCodec<{value.Name}, {value.Codec}>") { Uses = value.Uses };

    public static CsType PageOf(CsType item) => new($"Page<{item.Name}>", $"PageCodec<{item.Name}, {item.Codec}>")
    {
        PageItem = item,
        Uses = item.Uses,
    };

    public static CsType OneOrMany(CsType item) => ListOf(item) with { Codec = $"OneOrManyCodec<{item.Name}, {item.Codec}>" };

    public static CsType Expandable(CsType value) =>
        new($"Expandable<{value.Name}>", $"ExpandableCodec<{value.Name}, {value.Codec}>") { Uses = value.Uses };

    /// <summary>A type that the client declares, or that is written by hand.</summary>
    public static CsType Declared(string name, bool isStruct) => new(name, name + "Codec")
    {
        IsStruct = isStruct,
        Text = isStruct ? "{0}.ToString()" : null,
        Uses = [name],
    };
}
