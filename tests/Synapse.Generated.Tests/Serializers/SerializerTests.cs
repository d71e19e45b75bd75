using System.Reflection;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>Both JSON libraries read and write every type of the SDK as the wire does, whatever the host's settings.</summary>
[NonParallelizable]
internal sealed class SerializerTests
{
    private const int DocumentsPerModel = 100;

    private static IEnumerable<TestCaseData> Cases => Each(ModelTypes.Json);

    private static IEnumerable<TestCaseData> Models => Each(ModelTypes.Models);

    [Test]
    public void Every_public_type_with_a_codec_names_it_and_both_converters()
    {
        Type[] coded =
        [
            .. from codec in ModelTypes.Sdk.GetTypes()
               from face in codec.GetInterfaces()
               where codec.IsValueType && face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICodec<>)
               let type = face.GetGenericArguments()[0]
               where type.Assembly == ModelTypes.Sdk && type.IsVisible && !type.IsGenericParameter
               select type.IsGenericType ? type.GetGenericTypeDefinition() : type,
        ];

        Assert.That(ModelTypes.Models.Concat(ModelTypes.OpenSets).Except(coded), Is.Empty);
        foreach (Type type in coded)
        {
            string[] attributes = [.. type.GetCustomAttributes().Select(attribute => attribute.GetType().FullName!)];
            Assert.That(attributes, Has.One.EqualTo("System.Text.Json.Serialization.JsonConverterAttribute"), type.Name);
            Assert.That(attributes, Has.One.EqualTo("Newtonsoft.Json.JsonConverterAttribute"), type.Name);
            Assert.That(type.GetCustomAttribute<CodecAttribute>(), Is.Not.Null, type.Name);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void A_type_is_written_and_read_as_on_the_wire(Type type, HostJson host)
    {
        string sample = Sample(type);
        object value = WirePath.Read(type, sample);

        Assert.That(host.Write(value), Is.EqualTo(WirePath.WriteForCaller(value)));
        Assert.That(WirePath.WriteForCaller(host.Read(sample, type)!), Is.EqualTo(WirePath.WriteForCaller(value)));
    }

    [TestCaseSource(nameof(Models))]
    [Category(TestLength.Long)]
    public void Random_documents_are_read_and_written_as_on_the_wire(Type type, HostJson host)
    {
        for (int seed = 0; seed < DocumentsPerModel; seed++)
        {
            string json = new RandomJson(seed).Of(type.Name);
            object value = WirePath.Read(type, json);
            if (value is LogEntry { Event: null, Action: null, Message: null })
            {
                // The wire refuses it as well.
                Assert.That(() => host.Write(value), Throws.ArgumentException);
                continue;
            }

            string written = WirePath.WriteForCaller(value);
            string read = WirePath.WriteForCaller(host.Read(json, type)!);
            Assert.That(host.Write(value), Is.EqualTo(written), $"seed {seed}: {json}");
            Assert.That(MinimalJson.Of(read), Is.EqualTo(MinimalJson.Of(written)), $"seed {seed}: {json}");
        }
    }

    [TestCaseSource(typeof(ModelTypes), nameof(ModelTypes.Models))]
    public void A_model_becomes_a_token_of_Newtonsoft_and_comes_from_one(Type type)
    {
        JObject token = JObject.FromObject(WirePath.Read(type, SampleJson.Of(type.Name)));

        Assert.That(MinimalJson.Of(WirePath.Write(token.ToObject(type)!)), Is.EqualTo(MinimalJson.Of(SampleJson.Of(type.Name))));
    }

    [TestCaseSource(typeof(HostJson), nameof(HostJson.Plain))]
    public void Values_in_types_of_the_host_are_read_and_written_as_on_the_wire(HostJson host)
    {
        const string Json =
            """{"Job":7,"Plugin":"yolov8","Status":"RUNNING","Other":null,"Free":"2026-11-01T18:00:00.50+09:00" """
            + """,  "Numbers":1.10,"Page":{"count":1,"next":null,"previous":null,"results":[{"id":1}]}}""";

        var mine = (Mine)host.Read(Json, typeof(Mine))!;

        Assert.That((mine.Job, mine.Plugin, mine.Status), Is.EqualTo(((JobId)7, (PluginRef)"yolov8", (JobStatus?)JobStatus.Running)));
        Assert.That((mine.Other, mine.Free!.ToString()), Is.EqualTo((default(JobStatus?), "\"2026-11-01T18:00:00.50+09:00\"")));
        Assert.That((mine.Page!.TotalCount, mine.Page.Single().Id), Is.EqualTo((1L, 1L)));
        Assert.That(host.Write(mine), Is.EqualTo(MinimalJson.Of(Json)));
    }

    [Test]
    public void Values_in_a_type_of_a_source_generated_context_are_read_and_written_as_on_the_wire()
    {
        const string Json =
            """{"id":7,"none":null,"status":"RUNNING","page":{"count":1,"next":null,"previous":null,"results":[{"id":1}]},"""
            + """ "expanded":{"id":5,"name":"a"},"free":1.10,"run":{"job_id":"a-b"}}""";

        CallerType value = JsonSerializer.Deserialize(Json, CallerJson.Default.CallerType)!;

        Assert.That((value.Id, value.None, value.Expanded.Value?.Name), Is.EqualTo(((JobId)7, default(JobId?), "a")));
        Assert.That(JsonSerializer.Serialize(value, CallerJson.Default.CallerType), Is.EqualTo(MinimalJson.Of(Json)));
    }

    [TestCaseSource(typeof(HostJson), nameof(HostJson.Plain))]
    public void Values_are_names_of_a_dictionary(HostJson host)
    {
        const string Json = """{"7":"running","a-b":"failed"}""";
        var jobs = new Dictionary<JobId, JobStatus> { [7] = "running", ["a-b"] = "failed" };

        Assert.That(host.Write(jobs), Is.EqualTo(Json));
        Assert.That(host.Read(Json, jobs.GetType()), Is.EqualTo(jobs));
    }

    [Test]
    public void Members_of_open_sets_are_names_of_a_dictionary_with_System_Text_Json()
    {
        var counts = new Dictionary<JobStatus, int> { [JobStatus.Failed] = 2 };

        Assert.That(JsonSerializer.Deserialize<Dictionary<JobStatus, int>>(JsonSerializer.Serialize(counts)), Is.EqualTo(counts));
    }

    [TestCaseSource(typeof(HostJson), nameof(HostJson.All))]
    public void Null_is_null_and_what_was_not_assigned_stays_away(HostJson host)
    {
        object update = host.Read("""{"name": null}""", typeof(UpdatePluginRequest))!;

        Assert.That((host.Write(update), WirePath.Write(update)), Is.EqualTo(("""{"name":null}""", """{"name":null}""")));
        Assert.That(host.Read("null", typeof(Job)), Is.Null);
        Assert.That(host.Read("null", typeof(JobStatus?)), Is.Null);
    }

    [TestCaseSource(typeof(HostJson), nameof(HostJson.All))]
    public void NaN_that_a_server_sent_becomes_null(HostJson host)
    {
        Job job = WirePath.Read<Job>("""{"id": 1, "result": {"loss": NaN, "text": "NaN, Infinity", "low": -Infinity}}""");

        Assert.That(host.Write(job), Is.EqualTo("""{"id":1,"result":{"loss": null, "text": "NaN, Infinity", "low": null}}"""));
    }

    [TestCaseSource(typeof(HostJson), nameof(HostJson.All))]
    public void Input21_Free_form_values_keep_dates_numbers_and_references(HostJson host)
    {
        const string Json =
            """{"id":1,"configuration":{"when":"2026-11-01T18:00:00+09:00","$ref":"#/a","$type":"x","$id":"1","tiny":1E-30"""
            + ""","day":"/Date(1762000000000)/","huge":1E+30,"whole":5,"big":123456789012345678901234567890}}""";

        Assert.That(WirePath.Write(host.Read(Json, typeof(Plugin))!), Is.EqualTo(Json));
    }

    [Test]
    public void The_callers_own_settings_hold_again_after_a_value_of_the_SDK()
    {
        var settings = new Newtonsoft.Json.JsonSerializerSettings
        {
            DateParseHandling = Newtonsoft.Json.DateParseHandling.DateTimeOffset,
            FloatParseHandling = Newtonsoft.Json.FloatParseHandling.Decimal,
        };
        const string Json = """{"Job": 7, "When": "2026-11-01T18:00:00+09:00", "Amount": 0.1}""";

        var mine = Newtonsoft.Json.JsonConvert.DeserializeObject<Around>(Json, settings)!;

        Assert.That(
            (mine.When, mine.Amount), Is.EqualTo(((object)new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(9)), (object)0.1m)));
    }

    private static IEnumerable<TestCaseData> Each(IEnumerable<Type> types) =>
        from type in types
        from host in HostJson.All
        select new TestCaseData(type, host).SetArgDisplayNames(type.Name, host.Name);

    private static string Sample(Type type) =>
        ModelTypes.Models.Contains(type) ? SampleJson.Of(type.Name)
        : ModelTypes.OpenSets.Contains(type) ? "\"Something_NEW\""
        : type == typeof(JobId) ? "\"0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11\""
        : type == typeof(PluginRef) ? "\"yolov8\""
        : type == typeof(Page<Plugin>)
            ? $$"""{"count":3000000000,"next":"https://host/?page=2","previous":null,"results":[{{SampleJson.Of("Plugin")}}]}"""
        : type == typeof(Expandable<Plugin>) ? SampleJson.Of("Plugin")
        : type == typeof(FreeFormJson) ? """{"b":[1.10,1E+400,null,"2026-11-01T18:00:00+09:00"],"$ref":"#","a":12345678901234567890}"""
        : ContractDocument.Example(type.Name);

    private sealed record Mine(
        JobId Job, PluginRef Plugin, JobStatus? Status, JobStatus? Other, FreeFormJson? Free, FreeFormJson? Numbers, Page<Plugin>? Page);

    private sealed record Around(JobId Job, object When, object Amount);
}
