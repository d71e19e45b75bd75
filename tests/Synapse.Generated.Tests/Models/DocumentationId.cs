using System.Reflection;

namespace Synapse.Generated.Tests.Models;

/// <summary>The name of a member in a documentation file, as the C# compiler writes it.</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) =>
        member switch
        {
            Type type => "T:" + TypeName(type),
            MethodBase method =>
                $"M:{TypeName(method.DeclaringType!)}.{MethodName(method)}{Parameters(method.GetParameters())}{Result(method)}",
            PropertyInfo property => $"P:{TypeName(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
            _ => $"F:{TypeName(member.DeclaringType!)}.{member.Name}",
        };

    private static string MethodName(MethodBase method) =>
        method.Name.Replace('.', '#') + (method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "");

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    // Conversions differ in nothing but their result.
    private static string Result(MethodBase method) =>
        method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? "~" + Reference(conversion.ReturnType) : "";

    private static string TypeName(Type type) => type.FullName!.Replace('+', '.');

    private static string Reference(Type type)
    {
        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        return type.IsGenericType
            ? $"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}"
            : TypeName(type);
    }
}
