using System.Reflection;
using Newtonsoft.Json;
using Synapse.Generated.Tests.Contract;

namespace Synapse.Generated.Tests.Models;

/// <summary>The SDK's public types, found by reflection: so that what is added is tested as well.</summary>
internal static class ModelTypes
{
    public static Assembly Sdk { get; } = typeof(SynapseClient).Assembly;

    // By namespace: a tool that changes the code for tests, such as Stryker, adds public types of its own.
    public static IEnumerable<Type> Public => Sdk.GetExportedTypes().Where(type => type.Namespace == typeof(SynapseClient).Namespace);

    /// <summary>The classes that the build makes of object schemas.</summary>
    public static IEnumerable<Type> Models => Public.Where(type => type.IsClass && JsonProperties(type).Any());

    /// <summary>The open sets of values.</summary>
    public static IEnumerable<Type> OpenSets =>
        Public.Where(type => type.IsValueType && type.GetProperty("Value")?.PropertyType == typeof(string));

    /// <summary>The request bodies in which null means the same as absent.</summary>
    public static IEnumerable<Type> OmittingNull => Models.Where(type => !ContractDocument.HasNull(type.Name));

    public static IEnumerable<Type> SendingNull => Models.Except(OmittingNull);

    public static IEnumerable<PropertyInfo> JsonProperties(Type type) =>
        type.GetProperties().Where(property => property.GetCustomAttribute<JsonPropertyAttribute>() is not null);

    public static string WireName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!;

    public static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
}
