namespace Synapse.ContractGeneration.Types;

/// <summary>The C# types of the plain JSON types by their formats: the list of what is known.</summary>
internal static class Formats
{
    public static readonly CsType FreeForm = new("FreeFormJson", "FreeFormJsonCodec");

    public static readonly CsType File = new("UploadFile", null);

    public static readonly CsType String = new("string", "StringCodec") { Text = "WireText.Of({0})" };

    private static readonly Dictionary<(string Type, string? Format), CsType> Known = new()
    {
        [("string", null)] = String,
        [("string", "email")] = String,
        [("string", "hostname")] = String,
        [("string", "ipv4")] = String,
        [("string", "ipv6")] = String,
        [("string", "password")] = String,
        [("string", "regex")] = String,
        [("string", "slug")] = String,
        [("string", "date-time")] = Value("DateTimeOffset", "DateTimeOffsetCodec"),
        [("string", "date")] = Value("DateOnly", "DateOnlyCodec"),
        [("string", "time")] = Value("TimeOnly", "TimeOnlyCodec"),
        [("string", "duration")] = Value("TimeSpan", "TimeSpanCodec"),
        [("string", "uuid")] = Value("Guid", "GuidCodec"),
        [("string", "uri")] = new("Uri", "UriCodec") { Text = "WireText.Of({0})" },
        [("string", "decimal")] = Value("decimal", "DecimalTextCodec", "M"),
        [("string", "byte")] = new("byte[]", "Base64Codec") { Text = "WireText.Of({0})" },
        [("integer", null)] = Value("long", "Int64Codec", "L"),
        [("integer", "int64")] = Value("long", "Int64Codec", "L"),
        [("integer", "int32")] = Value("int", "Int32Codec", ""),
        [("number", null)] = Value("double", "DoubleCodec", "D"),
        [("number", "double")] = Value("double", "DoubleCodec", "D"),
        [("number", "float")] = Value("float", "SingleCodec", "F"),
        [("number", "decimal")] = Value("decimal", "DecimalCodec", "M"),
        [("boolean", null)] = Value("bool", "BooleanCodec"),
    };

    public static CsType? Find(string type, string? format) => Known.GetValueOrDefault((type, format));

    public static IEnumerable<string> Of(string type) =>
        Known.Keys.Where(key => key.Type == type).Select(key => key.Format).OfType<string>();

    private static CsType Value(string name, string codec, string? suffix = null) =>
        new(name, codec) { IsStruct = true, Text = "WireText.Of({0})", NumberSuffix = suffix };
}
