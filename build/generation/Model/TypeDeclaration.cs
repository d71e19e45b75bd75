using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Model;

/// <summary>A C# type that is generated.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Schema">The schema from which it comes, or where that stands.</param>
/// <param name="Description">What the contract says of it.</param>
/// <param name="Place">Where it stands.</param>
internal abstract record TypeDeclaration(string Name, string Schema, string Description, Place Place);

/// <summary>A class with a property for each field.</summary>
internal sealed record ModelType(string Name, string Schema, string Description, Place Place, IReadOnlyList<ModelMember> Members)
    : TypeDeclaration(Name, Schema, Description, Place)
{
    /// <summary>Whether it is sent as a form, each property a part of its own.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether any value that the contract does not name may be a secret.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>The property that a plain string stands for; null if none may stand for the object.</summary>
    public string? StringForm { get; init; }

    /// <summary>The fields of which a request needs one; empty where it needs none.</summary>
    public IReadOnlyList<ModelMember> RequiredAny { get; init; } = [];
}

/// <summary>A struct for an open set of known values.</summary>
internal sealed record EnumType(
    string Name, string Schema, string Description, Place Place, bool IsInteger, IReadOnlyList<EnumValue> Values)
    : TypeDeclaration(Name, Schema, Description, Place);

/// <summary>A known value, as it stands on the wire, and its name in C#.</summary>
internal sealed record EnumValue(string Wire, string Name);

/// <summary>A field, its name on the wire and in C#.</summary>
internal sealed record ModelMember(string Wire, string Name, CsType Type, string Description, Place Place)
{
    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Whether null is sent where it is assigned; else it means the same as absent.</summary>
    public bool SendsNull { get; init; }

    /// <summary>Another name under which some servers send it.</summary>
    public string? Also { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>Whether it is JSON that is sent as text.</summary>
    public bool IsJsonText { get; init; }

    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>The type of its property.</summary>
    public string Declared => IsRequired && !IsNullable ? Type.Name : Type.Name + "?";
}
