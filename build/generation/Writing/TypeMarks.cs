using System.Text;
using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Names;

namespace Synapse.ContractGeneration.Writing;

/// <summary>What the templates print of a type.</summary>
internal static class TypeMarks
{
    // The members that one mask of assigned members has bits for.
    private const int Bits = 64;

    public static JsonObject Of(TypeDeclaration type) => type switch
    {
        EnumType values => Enum(values),
        ModelType { IsForm: true } form => Form(form),
        ModelType model => Model(model),
        _ => throw new InvalidOperationException("There is no other kind of type."),
    };

    private static JsonObject Model(ModelType model) => new()
    {
        ["kind"] = "model",
        ["name"] = model.Name,
        ["description"] = model.Description,
        ["sensitive"] = model.IsSensitive,
        ["hasToString"] = ReservedNames.HasMember(model.Name, "ToString"),
        ["stringForm"] = model.StringForm,
        ["reader"] = ReservedNames.HasType(model.Name + "Reader") ? model.Name + "Reader" : null,
        ["requiredAny"] = IntermediateContract.List(model.RequiredAny, member => member.Name),
        ["requiredAnyText"] = string.Join(", ", model.RequiredAny.Select(member => member.Wire)),
        ["masks"] = IntermediateContract.List(Masks(model), index => Mask(index)),
        ["members"] = IntermediateContract.List(model.Members.Index(), pair => Member(pair.Item, pair.Index, model.IsSensitive)),
    };

    private static JsonObject Member(ModelMember member, int index, bool isSensitive) => new()
    {
        ["name"] = member.Name,
        ["local"] = Local.Of(member.Name),
        ["backing"] = "_" + char.ToLowerInvariant(member.Name[0]) + member.Name[1..],
        ["key"] = Literal.Of(member.Wire),
        ["bytes"] = Encoding.UTF8.GetByteCount(member.Wire),
        ["declared"] = member.Declared,
        ["codec"] = IsSecret(member, isSensitive) ? $"SecretCodec<{member.Type.Name}, {member.Type.Codec}>" : member.Type.Codec,
        ["required"] = member.IsRequired,
        ["nullable"] = member.IsNullable,
        ["sendsNull"] = member.SendsNull,
        ["also"] = member.Also is { } also ? Literal.Of(also) : null,
        ["alsoBytes"] = Encoding.UTF8.GetByteCount(member.Also ?? ""),
        ["description"] = Describe(member),
        ["deprecated"] = member.IsDeprecated,
        ["mask"] = Mask(index / Bits),
        ["bit"] = index % Bits,
    };

    // What free-form values hold is not known.
    private static bool IsSecret(ModelMember member, bool isSensitive) =>
        member.IsSecret || (isSensitive && member.Type.Codec!.Contains(Types.Formats.FreeForm.Codec!, StringComparison.Ordinal));

    private static JsonObject Form(ModelType form) => new()
    {
        ["kind"] = "form",
        ["name"] = form.Name,
        ["description"] = form.Description,
        ["members"] = IntermediateContract.List(form.Members, FormMember),
    };

    private static JsonObject FormMember(ModelMember member)
    {
        bool isList = member.Type.Item is not null;
        string value = isList ? "item" : member.IsRequired && !member.IsNullable ? member.Name : Local.Of(member.Name);
        Types.CsType single = member.Type.Item ?? member.Type;
        return new JsonObject
        {
            ["name"] = member.Name,
            ["local"] = Local.Of(member.Name),
            ["key"] = Literal.Of(member.Wire),
            ["declared"] = member.IsJsonText ? $"FreeFormJson{(member.IsRequired && !member.IsNullable ? "" : "?")}" : member.Declared,
            ["required"] = member.IsRequired,
            ["demanded"] = member.IsRequired && !member.IsNullable,
            ["checksNull"] = member.IsRequired && !member.IsNullable && (member.IsJsonText || !member.Type.IsStruct),
            ["list"] = isList && !member.IsJsonText,
            ["add"] = single.IsFile ? "AddFile" : "Add",
            ["text"] = member.IsJsonText ? $"{value}.ToString()" : single.IsFile ? value : single.TextOf(value),
            ["checks"] = IntermediateContract.List(member.Bounds.Checks(single, value, Literal.Of(member.Wire)), check => check),
            ["description"] = Describe(member),
            ["deprecated"] = member.IsDeprecated,
        };
    }

    private static JsonObject Enum(EnumType type) => new()
    {
        ["kind"] = type.IsInteger ? "integer-enum" : "enum",
        ["name"] = type.Name,
        ["description"] = type.Description,
        ["values"] = IntermediateContract.List(type.Values, value => new JsonObject
        {
            ["name"] = value.Name,
            ["wire"] = value.Wire,
            ["literal"] = type.IsInteger ? value.Wire : Literal.Of(value.Wire),
            ["bytes"] = Encoding.UTF8.GetByteCount(value.Wire),
        }),
    };

    private static IEnumerable<int> Masks(ModelType model) => Enumerable.Range(0, Math.Max(1, (model.Members.Count + Bits - 1) / Bits));

    private static string Describe(ModelMember member) =>
        member.Description.Length > 0 ? member.Description : $"The field {member.Wire}.";

    private static string Mask(int index) => index == 0 ? "Assigned" : $"Assigned{index}";
}
