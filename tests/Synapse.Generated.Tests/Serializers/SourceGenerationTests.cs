using System.Text.Json;
using Synapse.Generated.Tests.Models;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>A source-generated context of the caller's writes and reads the types of the SDK as the wire does.</summary>
internal sealed class SourceGenerationTests
{
    [Test]
    public void A_model_is_read_and_written_as_on_the_wire()
    {
        string json = SampleJson.Of("Job");
        Job job = JsonSerializer.Deserialize(json, CallerJson.Default.Job)!;

        Assert.That(JsonSerializer.Serialize(job, CallerJson.Default.Job), Is.EqualTo(Wire.Write(Wire.Read(typeof(Job), json))));
    }

    [Test]
    public void Values_in_a_type_of_the_caller_are_read_and_written_as_on_the_wire()
    {
        const string Json =
            """{"id":7,"none":null,"status":"RUNNING","page":{"count":1,"next":null,"previous":null,"results":[{"id":1}]},"""
            + """ "expanded":{"id":5,"name":"a"},"free":1.10,"run":{"job_id":"a-b"}}""";

        CallerType value = JsonSerializer.Deserialize(Json, CallerJson.Default.CallerType)!;

        Assert.That((value.Id, value.None, value.Expanded.Value?.Name), Is.EqualTo(((JobId)7, default(JobId?), "a")));
        Assert.That(JsonSerializer.Serialize(value, CallerJson.Default.CallerType), Is.EqualTo(MinimalJson.Of(Json)));
    }
}
