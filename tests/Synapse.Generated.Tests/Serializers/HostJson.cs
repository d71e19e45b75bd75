using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>A host's own JSON library with settings of its own.</summary>
internal sealed record HostJson(string Name, Func<object, string> Write, Func<string, Type, object?> Read)
{
    private static readonly JsonSerializerOptions Unusual = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowReadingFromString
            | JsonNumberHandling.WriteAsString
            | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReferenceHandler = ReferenceHandler.Preserve,
        Encoder = JavaScriptEncoder.Default,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
    };

    private static readonly JsonSerializerSettings Camel = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        TypeNameHandling = TypeNameHandling.All,
        PreserveReferencesHandling = PreserveReferencesHandling.All,
        StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
        Formatting = Formatting.Indented,
    };

    private static readonly JsonSerializerSettings Dates = new()
    {
        DateParseHandling = DateParseHandling.DateTimeOffset,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        DateFormatString = "d",
        FloatParseHandling = FloatParseHandling.Decimal,
        FloatFormatHandling = FloatFormatHandling.String,
        NullValueHandling = NullValueHandling.Ignore,
        DefaultValueHandling = DefaultValueHandling.Ignore,
    };

    public static IReadOnlyList<HostJson> Plain { get; } = [SystemTextJson("STJ", new()), Newtonsoft("Newtonsoft", null, null)];

    /// <summary>Both libraries with settings that change whatever they can.</summary>
    public static IReadOnlyList<HostJson> All { get; } =
    [
        .. Plain,
        SystemTextJson("STJ web", JsonSerializerOptions.Web),
        SystemTextJson("STJ unusual", Unusual),
        Newtonsoft("Newtonsoft camel", Camel, null),
        Newtonsoft("Newtonsoft dates", Dates, null),
        Newtonsoft("Newtonsoft defaults", null, () => Camel),
    ];

    public override string ToString() => Name;

    private static HostJson SystemTextJson(string name, JsonSerializerOptions options) => new(
        name,
        value => JsonSerializer.Serialize(value, value.GetType(), options),
        (json, type) => JsonSerializer.Deserialize(json, type, options));

    private static HostJson Newtonsoft(string name, JsonSerializerSettings? settings, Func<JsonSerializerSettings>? defaults) => new(
        name,
        value => With(defaults, () => JsonConvert.SerializeObject(value, settings)),
        (json, type) => With(defaults, () => JsonConvert.DeserializeObject(json, type, settings)));

    private static T With<T>(Func<JsonSerializerSettings>? defaults, Func<T> call)
    {
        JsonConvert.DefaultSettings = defaults;
        try
        {
            return call();
        }
        finally
        {
            JsonConvert.DefaultSettings = null;
        }
    }
}
