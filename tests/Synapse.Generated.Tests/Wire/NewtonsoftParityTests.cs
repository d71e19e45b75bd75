using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated.Tests.Contract;
using Synapse.Generated.Tests.Models;

namespace Synapse.Generated.Tests.Wire;

/// <summary>A caller's own serializer, whatever its settings, reads and writes what the wire reads and writes.</summary>
internal sealed class NewtonsoftParityTests
{
    private static readonly JsonSerializerSettings[] Settings =
    [
        new(),
        new() { DateParseHandling = DateParseHandling.DateTimeOffset, FloatParseHandling = FloatParseHandling.Decimal },
        new() { NullValueHandling = NullValueHandling.Ignore, DefaultValueHandling = DefaultValueHandling.Ignore },
        new()
        {
            ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
            TypeNameHandling = TypeNameHandling.All,
        },
    ];

    private static IEnumerable<Type> Schemas => ModelTypes.Models.Append(typeof(RunPluginResult)).Append(typeof(StorageConfiguration));

    private static IEnumerable<TestCaseData> Cases =>
        from type in Schemas
        from index in Enumerable.Range(0, Settings.Length)
        select new TestCaseData(type, Settings[index]).SetArgDisplayNames(type.Name, $"settings {index}");

    [TestCaseSource(nameof(Cases))]
    public void A_model_is_read_and_written_as_on_the_wire(Type type, JsonSerializerSettings settings)
    {
        string example = Sample(type);

        object read = JsonConvert.DeserializeObject(example, type, settings)!;

        AssertSame(WirePath.Write(read), example);
        AssertSame(JsonConvert.SerializeObject(WirePath.Read(type, example), settings), example);
        AssertSame(JsonConvert.SerializeObject(new { inside = new[] { read } }, settings), $$"""{"inside":[{{example}}]}""", inside: true);
    }

    [TestCaseSource(nameof(Cases))]
    public void A_model_becomes_a_token_and_comes_from_one(Type type, JsonSerializerSettings settings)
    {
        string example = Sample(type);
        var serializer = JsonSerializer.Create(settings);

        JObject token = JObject.FromObject(WirePath.Read(type, example), serializer);

        AssertSame(token.ToString(Formatting.None), example);
        AssertSame(WirePath.Write(token.ToObject(type, serializer)!), example);
    }

    [Test]
    public void Input21_Free_form_values_keep_dates_numbers_and_references()
    {
        const string Json =
            """{"id":1,"configuration":{"when":"2026-11-01T18:00:00+09:00","$ref":"#/a","$type":"x","$id":"1","tiny":1E-30"""
            + ""","day":"/Date(1762000000000)/","huge":1E+30,"whole":5,"big":123456789012345678901234567890}}""";

        Plugin plugin = JsonConvert.DeserializeObject<Plugin>(Json)!;

        Assert.That(WirePath.Write(plugin), Is.EqualTo(Json));
    }

    [Test]
    public void What_was_not_assigned_stays_away_and_null_stays_null()
    {
        var update = JsonConvert.DeserializeObject<UpdatePluginRequest>("""{"name": null}""")!;
        Assert.That(WirePath.Write(update), Is.EqualTo("""{"name":null}"""));
        Assert.That(JsonConvert.SerializeObject(update), Is.EqualTo("""{"name":null}"""));
    }

    [Test]
    public void Values_of_the_callers_own_types_are_read_as_on_the_wire()
    {
        var mine = JsonConvert.DeserializeObject<Mine>("""{"Job": 7, "Status": "RUNNING", "Other": null, "Free": {"a": "2026-11-01"}}""")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mine.Job, Is.EqualTo(new JobId(7)));
            Assert.That(mine.Status, Is.EqualTo(JobStatus.Running));
            Assert.That(mine.Other, Is.Null);
            Assert.That(mine.Free?["a"]?.ToObject<string>(), Is.EqualTo("2026-11-01"));
            Assert.That(
                JsonConvert.SerializeObject(mine),
                Is.EqualTo("""{"Job":7,"Status":"RUNNING","Other":null,"Free":{"a":"2026-11-01"}}""")
            );
        }
    }

    [Test]
    public void The_callers_own_settings_hold_again_after_a_value_of_the_SDK()
    {
        var settings = new JsonSerializerSettings
        {
            DateParseHandling = DateParseHandling.DateTimeOffset,
            FloatParseHandling = FloatParseHandling.Decimal,
        };

        var mine = JsonConvert.DeserializeObject<Around>("""{"Job": 7, "When": "2026-11-01T18:00:00+09:00", "Amount": 0.1}""", settings)!;

        Assert.That(mine.When, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(9))));
        Assert.That(mine.Amount, Is.EqualTo(0.1m));
    }

    private static string Sample(Type type) =>
        ModelTypes.Models.Contains(type) ? SampleJson.Of(type.Name) : ContractDocument.Example(type.Name);

    private static void AssertSame(string json, string example, bool inside = false)
    {
        // Settings that name types add the name of the list around a value, but nothing within a value.
        JsonNode node = JsonNode.Parse(json)!;
        JsonNode? actual = inside ? node["inside"] as JsonArray ?? node["inside"]!["$values"] : node;
        JsonNode? expected = inside ? JsonNode.Parse(example)!["inside"] : JsonNode.Parse(example);
        Assert.That(JsonNode.DeepEquals(actual, expected), Is.True, json);
    }

    private sealed record Around(JobId Job, object When, object Amount);

    private sealed record Mine(JobId Job, JobStatus? Status, JobStatus? Other, FreeFormJson? Free);
}
