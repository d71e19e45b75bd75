using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Makes values of a generated client of JSON, and JSON of them, without the client's own codecs.</summary>
/// <param name="names">The C# name of each field of a model.</param>
internal sealed class ClrValues(Func<RandomModel, string, string> names)
{
    private const string Additional = "AdditionalProperties";

    /// <summary>Makes a value of the type that a property, a parameter or a list declares.</summary>
    public object? Make(JsonNode? json, WireType type, Type declared)
    {
        Type clr = Nullable.GetUnderlyingType(declared) ?? declared;
        return json is null ? null : type switch
        {
            PlainType plain => PlainValues.Parse(json, plain),
            EnumeratedType { IsInteger: true } => Activator.CreateInstance(clr, json.GetValue<long>()),
            EnumeratedType => Activator.CreateInstance(clr, json.GetValue<string>()),
            FreeType => Free(json, clr),
            ListType list => MakeList(json.AsArray(), list.Item, clr.GetGenericArguments()[0]),
            MapType map => MakeMap(json.AsObject(), map.Value, clr.GetGenericArguments()[1]),
            FileType => File(json.GetValue<string>(), clr),
            ModelReference reference => MakeModel(json.AsObject(), reference.Model, clr),
            _ => throw new InvalidOperationException($"There are no values of {type}."),
        };
    }

    /// <summary>The JSON that a value of the client stands for.</summary>
    public JsonNode? Read(object? value, WireType type) => value is null ? null : type switch
    {
        PlainType plain => PlainValues.Format(value, plain),
        EnumeratedType => JsonValue.Create((dynamic)value.GetType().GetProperty("Value")!.GetValue(value)!),
        FreeType => JsonNode.Parse(value.ToString()!),
        ListType list => new JsonArray([.. ((IEnumerable)value).Cast<object?>().Select(item => Read(item, list.Item))]),
        MapType map => new JsonObject(Entries(value).Select(entry => KeyValuePair.Create(entry.Key, Read(entry.Value, map.Value)))),
        ModelReference reference => ReadModel(value, reference.Model),
        _ => throw new InvalidOperationException($"There are no values of {type}."),
    };

    private object MakeModel(JsonObject json, RandomModel model, Type clr)
    {
        object value = Activator.CreateInstance(clr)!;
        foreach ((string name, JsonNode? node) in json)
        {
            if (model.Fields.FirstOrDefault(field => field.Name == name) is { } field)
            {
                PropertyInfo property = clr.GetProperty(names(model, name))!;
                property.SetValue(value, Make(node, field.Type, property.PropertyType));
            }
            else
            {
                PropertyInfo additional = clr.GetProperty(Additional)!;
                Type free = additional.PropertyType.GetGenericArguments()[1];
                additional.PropertyType.GetProperty("Item")!.SetValue(additional.GetValue(value), Free(node!, free), [name]);
            }
        }

        return value;
    }

    private JsonObject ReadModel(object value, RandomModel model)
    {
        var json = new JsonObject();
        foreach (RandomField field in model.Fields)
        {
            if (value.GetType().GetProperty(names(model, field.Name))!.GetValue(value) is { } member)
            {
                json[field.Name] = Read(member, field.Type);
            }
        }

        foreach ((string name, object? member) in Entries(value.GetType().GetProperty(Additional)!.GetValue(value)!))
        {
            json[name] = JsonNode.Parse(member!.ToString()!);
        }

        return json;
    }

    private IList MakeList(JsonArray json, WireType type, Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (JsonNode? node in json)
        {
            list.Add(Make(node, type, item));
        }

        return list;
    }

    private IDictionary MakeMap(JsonObject json, WireType type, Type entry)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), entry))!;
        foreach ((string name, JsonNode? node) in json)
        {
            map[name] = Make(node, type, entry);
        }

        return map;
    }

    private static object File(string text, Type clr) =>
        clr.GetMethod("FromBytes")!.Invoke(null, [new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(text)), "a.txt"])!;

    private static object Free(JsonNode json, Type clr) => clr.GetMethod("Parse", [typeof(string)])!.Invoke(null, [json.ToJsonString()])!;

    private static IEnumerable<(string Key, object? Value)> Entries(object map)
    {
        foreach (object pair in (IEnumerable)map)
        {
            yield return (
                (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!,
                pair.GetType().GetProperty("Value")!.GetValue(pair));
        }
    }
}
