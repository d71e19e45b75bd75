using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Mutations;

/// <summary>Mutants of schemas: their properties, their marks, their sets of values.</summary>
internal static class SchemaMutations
{
    public static IEnumerable<Mutant> All(MutationSource source) =>
        [
            .. source.Properties.SelectMany(property => Property(source, property.Schema, property.Name, property.Property)),
            .. source.Schemas.SelectMany(schema => Schema(source, schema.Key, schema.Value!.AsObject())),
        ];

    private static IEnumerable<Mutant> Property(MutationSource source, object[] schema, string name, JsonObject property)
    {
        string place = $"{MutationSource.Label(schema)}.{name}";
        object[] keys = [.. schema, "properties", name];
        yield return source.Make("a property goes", place, schema, value => Remove(value, name));
        yield return source.Make("a property has another name", place, schema, value => Rename(value, name));
        yield return source.Make(
            "a property has another type",
            place,
            [.. schema, "properties"],
            value => value[name] = Other(value[name]!.AsObject())
        );
        bool isRequired = IsRequired(source.At(schema), name);
        bool isNullable = (bool?)property["nullable"] == true;
        yield return source.Make(
            isRequired ? "a property need not be there" : "a property must be there",
            place,
            schema,
            value => Toggle(value, name)
        );
        yield return source.Make(
            isNullable ? "a property may not be null" : "a property may be null",
            place,
            keys,
            value => value["nullable"] = !isNullable
        );
        foreach (string mark in property.Select(member => member.Key).Where(key => key.StartsWith("x-", StringComparison.Ordinal)))
        {
            yield return source.Make($"{mark} goes", place, keys, value => value.Remove(mark));
        }

        if (property["format"] is not null)
        {
            yield return source.Make("a property loses its format", place, keys, value => value.Remove("format"));
            yield return source.Make(
                "a property has another format",
                place,
                keys,
                value => value["format"] = Format((string)value["format"]!)
            );
        }

        if (property["items"] is not null)
        {
            yield return source.Make(
                "a list holds something else",
                place,
                keys,
                value => value["items"] = new JsonObject { ["type"] = "boolean" }
            );
        }

        if (property["maximum"] is not null)
        {
            yield return source.Make("a number must be smaller", place, keys, value => value["maximum"] = 1);
        }

        if (property["minimum"] is not null)
        {
            yield return source.Make("a number must be greater", place, keys, value => value["minimum"] = 50);
        }

        if ((string?)property["type"] == "string" && property["format"] is null)
        {
            yield return source.Make("a text must be short", place, keys, value => value["maxLength"] = 1);
            yield return source.Make("a text has a default", place, keys, value => value["default"] = "default");
        }
    }

    private static IEnumerable<Mutant> Schema(MutationSource source, string name, JsonObject schema)
    {
        object[] keys = ["components", "schemas", name];
        yield return source.Make("a schema loses its example", name, keys, value => value.Remove("example"));
        foreach (string mark in schema.Select(member => member.Key).Where(key => key.StartsWith("x-", StringComparison.Ordinal)))
        {
            yield return source.Make($"{mark} goes", name, keys, value => value.Remove(mark));
        }

        foreach (string known in (schema["enum"]?.AsArray() ?? []).Select(value => (string)value!))
        {
            yield return source.Make("a known value goes", $"{name} {known}", keys, value => value["enum"]!.AsArray().RemoveText(known));
            yield return source.Make(
                "a known value has another name",
                $"{name} {known}",
                keys,
                value => Replace(value["enum"]!.AsArray(), known)
            );
        }

        JsonArray alternatives = schema["anyOf"]?.AsArray() ?? [];
        for (int index = 0; index < alternatives.Count; index++)
        {
            int gone = index;
            yield return source.Make("an alternative goes", $"{name}[{gone}]", keys, value => value["anyOf"]!.AsArray().RemoveAt(gone));
        }

        if (schema["additionalProperties"] is not null)
        {
            yield return source.Make("a schema is closed", name, keys, value => value["additionalProperties"] = false);
        }
    }

    private static void Remove(JsonObject schema, string name)
    {
        schema["properties"]!.AsObject().Remove(name);
        if (IsRequired(schema, name))
        {
            schema["required"]!.AsArray().RemoveText(name);
        }
    }

    private static void Rename(JsonObject schema, string name)
    {
        schema["properties"]!.AsObject().Rename(name, $"{name}_anew");
        if (IsRequired(schema, name))
        {
            schema["required"]!.AsArray().RemoveText(name);
            schema["required"]!.AsArray().Add($"{name}_anew");
        }
    }

    private static void Toggle(JsonObject schema, string name)
    {
        if (IsRequired(schema, name))
        {
            schema["required"]!.AsArray().RemoveText(name);
        }
        else
        {
            schema["required"] = new JsonArray([.. (schema["required"]?.AsArray() ?? []).Select(element => element!.DeepClone()), name]);
        }
    }

    private static bool IsRequired(JsonObject schema, string name) =>
        (schema["required"]?.AsArray() ?? []).Any(element => (string?)element == name);

    private static JsonObject Other(JsonObject property)
    {
        var other = new JsonObject
        {
            ["type"] = (string?)property["type"] == "boolean" ? "integer" : "boolean",
            ["description"] = property["description"]?.DeepClone(),
        };
        if (property["nullable"] is { } nullable)
        {
            other["nullable"] = nullable.DeepClone();
        }

        return other;
    }

    private static string Format(string format) => format switch
    {
        "int64" => "int32",
        "int32" => "int64",
        "double" => "float",
        "date-time" => "date",
        _ => "uuid",
    };

    private static void Replace(JsonArray values, string known) =>
        values[values.IndexOf(values.Single(value => (string?)value == known))] = $"{known}_anew";
}
