using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated;
using Synapse.Parity.Adapters;

/// <summary>The arguments of a generated method, out of a call in the contract's own words.</summary>
internal static class Arguments
{
    private static readonly JsonSerializerSettings Exact = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>The name in C# of a name of the contract.</summary>
    public static string Pascal(string name) => string.Concat(
        name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static object? Of(ParameterInfo parameter, JObject call, Stream target)
    {
        if (parameter.ParameterType == typeof(Stream))
        {
            return target;
        }

        JProperty? named = ((JObject)call["path"]!).Properties().Concat(((JObject)call["query"]!).Properties())
            .FirstOrDefault(property => Pascal(property.Name).Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
        return named is not null ? Scalar(named.Value, parameter.ParameterType)
            : !parameter.IsOptional ? Body(call, parameter.ParameterType)
            : parameter.Name == "query" ? Members((JObject)call["query"]!, parameter.ParameterType)
            : Type.Missing;
    }

    private static object? Body(JObject call, Type type) =>
        call["form"] is JObject form ? Members(form, type) : JsonConvert.DeserializeObject(Adapter.Untagged(call["body"]), type, Exact);

    private static object Members(JObject members, Type type)
    {
        object value = Activator.CreateInstance(type)!;
        foreach (JProperty member in members.Properties())
        {
            PropertyInfo property = type.GetProperty(Pascal(member.Name)) ?? throw new NotSupportedException(member.Name);
            property.SetValue(value, Value(member.Value, property.PropertyType));
        }

        return value;
    }

    private static object? Value(JToken value, Type type) =>
        value is JObject tagged && tagged["$file"] is { } file ? File(file)
        : type == typeof(FreeFormJson) && value.Type == JTokenType.String ? FreeFormJson.Parse((string)value!)
        : Conversion(type, typeof(string)) is not null ? Scalar(value, type)
        : JsonConvert.DeserializeObject(Adapter.Untagged(value), type, Exact);

    private static UploadFile File(JToken file)
    {
        UploadFile upload = UploadFile.FromBytes(Convert.FromBase64String((string)file["base64"]!), (string)file["name"]!);
        upload.ContentType = (string)file["mediaType"]!;
        return upload;
    }

    // An id that is a number or a text is made of either.
    private static object? Scalar(JToken value, Type type)
    {
        JToken plain = JToken.Parse(Adapter.Untagged(value));
        object given = plain.Type == JTokenType.String ? (string)plain! : plain.Type == JTokenType.Integer ? (long)plain : plain;
        return Conversion(type, given.GetType())?.Invoke(null, [given]) ?? plain.ToObject(type);
    }

    private static MethodInfo? Conversion(Type type, Type from) => type.GetMethods().FirstOrDefault(method =>
        method.Name == "op_Implicit" && method.ReturnType == type && method.GetParameters()[0].ParameterType == from);
}
