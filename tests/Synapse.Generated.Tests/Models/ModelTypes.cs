using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Synapse.Generated.Tests.Models;

/// <summary>The SDK's public types, found by reflection: so that what is added is tested as well.</summary>
internal static class ModelTypes
{
    public static Assembly Sdk { get; } = typeof(SynapseClient).Assembly;

    // By namespace: a tool that changes the code for tests, such as Stryker, adds public types of its own.
    public static IEnumerable<Type> Public => Sdk.GetExportedTypes().Where(type => type.Namespace == typeof(SynapseClient).Namespace);

    public static IEnumerable<Type> Models => Public.Where(type =>
        type.GetProperty("AdditionalProperties")?.PropertyType == typeof(IDictionary<string, FreeFormJson>));

    public static IEnumerable<Type> OpenSets =>
        Public.Where(type => type.IsValueType && type.GetProperty("Value")?.PropertyType == typeof(string));

    /// <summary>The models in which null does not mean the same as absent.</summary>
    public static IEnumerable<Type> SendingNull => Models.Where(type => ContractDocument.HasNull(type.Name));

    /// <summary>The types that have JSON of their own, those of generic ones with a model in them.</summary>
    public static IEnumerable<Type> Json => Public
        .Where(type => type.GetCustomAttribute<CodecAttribute>() is not null)
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(Plugin)) : type);

    public static IEnumerable<PropertyInfo> JsonProperties(Type type) => type.GetProperties().Where(property =>
        property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    public static string WireName(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    public static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
}
