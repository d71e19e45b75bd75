using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using Synapse.Generated.Tests.Models;

namespace Synapse.Generated.Tests.Wire;

/// <summary>What the emitted codecs read out of documents made by chance is what Newtonsoft.Json reads out of them by reflection.</summary>
[Category(TestLength.Long)]
internal sealed class DifferentialTests
{
    private const int DocumentsPerModel = 300;

    private static readonly JsonSerializerSettings Plain = new()
    {
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
    };

    [TestCaseSource(typeof(ModelTypes), nameof(ModelTypes.Models))]
    public void A_codec_reads_what_Newtonsoft_reads(Type type)
    {
        var byReflection = new JsonSerializerSettings(Plain)
        {
            ContractResolver = new ReflectingResolver(type),
            Converters = { new ExpandablePlugin() },
        };
        for (int seed = 0; seed < DocumentsPerModel; seed++)
        {
            string json = new RandomJson(seed).Of(type.Name);

            object read = WirePath.Read(type, json);

            object expected = JsonConvert.DeserializeObject(json, type, byReflection)!;
            foreach (PropertyInfo property in ModelTypes.JsonProperties(type))
            {
                Assert.That(
                    Show(property.GetValue(read)),
                    Is.EqualTo(Show(property.GetValue(expected))),
                    $"{property.Name}, seed {seed}: {json}"
                );
            }
        }
    }

    [TestCaseSource(typeof(ModelTypes), nameof(ModelTypes.SendingNull))]
    public void A_codec_writes_what_it_read(Type type)
    {
        for (int seed = 0; seed < DocumentsPerModel; seed++)
        {
            string json = new RandomJson(seed).Of(type.Name);

            string written = WirePath.Write(WirePath.Read(type, json));

            Assert.That(JToken.DeepEquals(Normalized(written), Normalized(json)), Is.True, $"seed {seed}: {json}\n{written}");
        }
    }

    private static string? Show(object? value) => value switch
    {
        null => null,
        DateTimeOffset date => date.ToString("O"),
        Expandable<Plugin> { Value: { } plugin } => Show(plugin),

        // Free-form values keep their spaces.
        _ => JsonConvert.SerializeObject(JsonConvert.DeserializeObject<JToken>(JsonConvert.SerializeObject(value), Plain)),
    };

    // The form of a number or a date may change on the way; what it says must not. A plain log line becomes an entry.
    private static JToken Normalized(string json)
    {
        JToken token = JsonConvert.DeserializeObject<JToken>(json, Plain)!;
        foreach (JValue value in ((JContainer)token).DescendantsAndSelf().OfType<JValue>().ToArray())
        {
            if (
                value.Type == JTokenType.String
                && value.Path.Split('.')[^1] is "created" or "modified" or "completed" or "timestamp"
                && DateTimeOffset.TryParse((string?)value, out DateTimeOffset date)
            )
            {
                value.Value = date.ToString("O");
            }
            else if (value is { Type: JTokenType.Integer, Path: "progress" })
            {
                value.Value = Convert.ToDouble(value.Value, System.Globalization.CultureInfo.InvariantCulture);
            }
            else if (value.Type == JTokenType.String && value.Parent is JArray { Path: "logs" })
            {
                value.Replace(new JObject { ["message"] = value });
            }
        }

        return token;
    }

    // Newtonsoft's own way over the members of a model, which a converter otherwise spares it.
    private sealed class ReflectingResolver : DefaultContractResolver
    {
        private readonly Type _model;

        public ReflectingResolver(Type model) => (_model, NamingStrategy) = (model, new SnakeCaseNamingStrategy());

        protected override JsonConverter? ResolveContractConverter(Type objectType) =>
            objectType == _model ? null : base.ResolveContractConverter(objectType);
    }

    private sealed class ExpandablePlugin : JsonConverter<Expandable<Plugin>>
    {
        public override Expandable<Plugin>? ReadJson(
            JsonReader reader,
            Type objectType,
            Expandable<Plugin>? existingValue,
            bool hasExistingValue,
            JsonSerializer serializer
        )
        {
            JToken token = JToken.ReadFrom(reader);
            return token switch
            {
                JObject { Count: > 0 } plugin => new Expandable<Plugin>((long)plugin["id"]!, token.ToObject<Plugin>()!),
                { Type: JTokenType.Null } => null,
                _ => new Expandable<Plugin>((long)token),
            };
        }

        public override void WriteJson(JsonWriter writer, Expandable<Plugin>? value, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
