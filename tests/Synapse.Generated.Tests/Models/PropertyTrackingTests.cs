using System.Reflection;
using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Models;

/// <summary>What was assigned is sent, null included; what was not is not. Where null means absent, it is left out.</summary>
internal sealed class PropertyTrackingTests
{
    private static IEnumerable<Type> Models => ModelTypes.Models;

    private static IEnumerable<Type> SendingNull => ModelTypes.SendingNull;

    private static IEnumerable<Type> OmittingNull => ModelTypes.OmittingNull;

    [TestCaseSource(nameof(Models))]
    public void What_is_not_assigned_is_not_sent(Type type) =>
        Assert.That(
            Names(WirePath.Read(type, Minimal(type))),
            Is.EqualTo(ModelTypes.JsonProperties(type).Where(IsNeeded).Select(ModelTypes.WireName))
        );

    [TestCaseSource(nameof(SendingNull))]
    public void What_is_assigned_null_is_sent_as_null(Type type)
    {
        foreach (PropertyInfo property in Optional(type))
        {
            object model = WirePath.Read(type, Minimal(type));
            property.SetValue(model, null);

            JsonObject sent = JsonNode.Parse(WirePath.Write(model))!.AsObject();

            Assert.That(
                sent.TryGetPropertyValue(ModelTypes.WireName(property), out JsonNode? value) && value is null,
                Is.True,
                property.Name
            );
        }
    }

    [TestCaseSource(nameof(OmittingNull))]
    public void Where_null_means_absent_it_is_left_out(Type type)
    {
        object model = WirePath.Read(type, Minimal(type));
        foreach (PropertyInfo property in Optional(type))
        {
            property.SetValue(model, null);
        }

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(WirePath.Write(model)), JsonNode.Parse(Minimal(type))), Is.True);
    }

    [TestCaseSource(nameof(SendingNull))]
    public void A_null_that_was_read_is_sent_back(Type type)
    {
        JsonObject json = JsonNode.Parse(Minimal(type))!.AsObject();
        foreach (PropertyInfo property in Optional(type))
        {
            json[ModelTypes.WireName(property)] = null;
        }

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(WirePath.Write(WirePath.Read(type, json.ToJsonString()))), json), Is.True);
    }

    [Test]
    public void A_value_takes_the_place_of_an_assigned_null() =>
        Assert.That(
            WirePath.Write(new UpdateJobRequest { Progress = null, Status = null, Metadata = null }),
            Is.EqualTo("""{"status":null,"progress":null,"metadata":null}""")
        );

    [Test]
    public void An_empty_body_is_an_empty_object() => Assert.That(WirePath.Write(new UpdatePluginRequest()), Is.EqualTo("{}"));

    private static IEnumerable<PropertyInfo> Optional(Type type) =>
        ModelTypes.JsonProperties(type).Where(property => !IsNeeded(property));

    // A log entry needs one of three.
    private static bool IsNeeded(PropertyInfo property) =>
        ModelTypes.IsRequired(property) || (property.DeclaringType == typeof(LogEntry) && property.Name == nameof(LogEntry.Event));

    private static IEnumerable<string> Names(object model) =>
        JsonNode.Parse(WirePath.Write(model))!.AsObject().Select(member => member.Key);

    // An id may be a number everywhere; the other required members are texts.
    private static string Minimal(Type type) =>
        new JsonObject(
            ModelTypes
                .JsonProperties(type)
                .Where(IsNeeded)
                .Select(property =>
                    KeyValuePair.Create<string, JsonNode?>(
                        ModelTypes.WireName(property),
                        ModelTypes.WireName(property) == "id" ? 1 : "text"
                    )
                )
        ).ToJsonString();
}
