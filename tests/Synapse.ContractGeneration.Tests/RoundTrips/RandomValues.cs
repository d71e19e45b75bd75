using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Values by chance, as JSON.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly string[] Words =
        ["a", "가나", "😀", "a b", "\"", "\\", "/", "&", "=", "+", "%2F", "#", "?", "{x}", "<b>", "\u2028", "é", "A", "null", "0"];

    /// <summary>A value of a type; null only where null is among its values, and where a model would not end.</summary>
    public JsonNode? Of(WireType type, int depth = 3) => type.IsNullable && (depth <= 0 || random.Next(4) == 0) ? null : type switch
    {
        PlainType plain => Plain(plain),
        EnumeratedType { IsInteger: true } integers => JsonNode.Parse(random.Next(4) == 0 ? "123456" : Pick(integers.Values)),
        EnumeratedType texts => JsonValue.Create(random.Next(4) == 0 ? "another " + Text() : Pick(texts.Values)),
        FreeType => Free(),
        ListType list => new JsonArray([.. Enumerable.Range(0, depth <= 0 ? 0 : random.Next(4)).Select(_ => Of(list.Item, depth - 1))]),
        MapType map => Map(map, depth),
        FileType => JsonValue.Create("file " + Text()),
        ModelReference reference => Model(reference.Model, depth),
        _ => throw new InvalidOperationException($"There are no values of {type}."),
    };

    public bool Chance(int of) => random.Next(of) == 0;

    private JsonObject Model(RandomModel model, int depth)
    {
        var json = new JsonObject();
        foreach (RandomField field in model.Fields.Where(field => field.IsRequired || (depth > 0 && random.Next(3) > 0)))
        {
            json[field.Name] = Of(field.Type, depth - 1);
        }

        if (random.Next(4) == 0)
        {
            json["not in the contract"] = Free();
        }

        return json;
    }

    private JsonObject Map(MapType map, int depth)
    {
        var json = new JsonObject();
        for (int i = depth <= 0 ? 0 : random.Next(4); i > 0; i--)
        {
            json[Text()] = Of(map.Value, depth - 1);
        }

        return json;
    }

    private JsonNode Free() => random.Next(4) switch
    {
        0 => JsonValue.Create(Text()),
        1 => JsonNode.Parse("12345678901234567890.50")!,
        2 => new JsonArray(JsonValue.Create(true), null, JsonValue.Create(Text())),
        _ => new JsonObject { [Text()] = new JsonObject { ["a"] = null } },
    };

    private JsonNode Plain(PlainType type) => (type.Type, type.Format) switch
    {
        ("integer", "int32") => Number(random.Next(int.MinValue, int.MaxValue)),
        ("integer", _) => Number(random.NextInt64(long.MinValue, long.MaxValue)),
        ("number", "float") => Number((random.NextSingle() - 0.5F) * MathF.Pow(10, random.Next(-8, 12))),
        ("number", "decimal") => Number(Decimal()),
        ("number", _) => Number((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 30))),
        ("boolean", _) => JsonValue.Create(random.Next(2) == 0),
        ("string", "decimal") => Value(Decimal()),
        ("string", "date-time") => JsonValue.Create(Instant()),
        ("string", "date") => Value(new DateOnly(2000, 1, 1).AddDays(random.Next(20_000)), "yyyy-MM-dd"),
        ("string", "time") => Value(new TimeOnly(random.NextInt64(24 * 3600) * TimeSpan.TicksPerSecond), "HH:mm:ss"),
        ("string", "duration") => JsonValue.Create(XmlConvert.ToString(TimeSpan.FromMilliseconds(random.Next()))),
        ("string", "uuid") => JsonValue.Create(new Guid(Bytes(16)).ToString("D")),
        ("string", "uri") => JsonValue.Create($"https://a.example/{random.Next()}?b=%20c&d=e"),
        ("string", "byte") => JsonValue.Create(Convert.ToBase64String(Bytes(random.Next(1, 20)))),
        _ => JsonValue.Create(Text()),
    };

    private string Instant()
    {
        int hours = random.Next(-12, 13);
        string offset = hours == 0 ? "Z" : string.Create(CultureInfo.InvariantCulture, $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}:00");
        DateTime time = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(random.Next());
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + offset;
    }

    private string Text() => "v" + string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pick(Words)));

    private decimal Decimal() => new(random.Next(), random.Next(), random.Next(1000), random.Next(2) == 0, (byte)random.Next(12));

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static JsonNode Number(IFormattable value) => JsonNode.Parse(value.ToString(null, CultureInfo.InvariantCulture))!;

    private static JsonValue Value(IFormattable value, string? format = null) =>
        JsonValue.Create(value.ToString(format, CultureInfo.InvariantCulture));
}
