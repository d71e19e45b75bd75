using System.Reflection;

namespace Synapse.Generated.Tests.Models;

/// <summary>What was assigned is sent, null included; what was not is not. Where null means absent, it is left out.</summary>
internal sealed class PropertyTrackingTests
{
    private static IEnumerable<Type> Models => ModelTypes.Models;

    private static IEnumerable<Type> SendingNull => ModelTypes.SendingNull;

    [TestCaseSource(nameof(Models))]
    public void What_is_not_assigned_is_not_sent(Type type) => Assert.That(
        Sent(WirePath.Read(type, Minimal(type).ToJsonString())).Select(member => member.Key),
        Is.EqualTo(Minimal(type).Select(member => member.Key)));

    [TestCaseSource(nameof(Models))]
    public void What_is_assigned_null_is_sent_as_null_unless_null_means_absent(Type type)
    {
        foreach (PropertyInfo property in Optional(type))
        {
            object model = WirePath.Read(type, Minimal(type).ToJsonString());
            property.SetValue(model, null);
            JsonObject expected = SendingNull.Contains(type) ? WithNulls(type, property) : Minimal(type);

            Assert.That(JsonNode.DeepEquals(Sent(model), expected), Is.True, property.Name);
        }
    }

    [TestCaseSource(nameof(SendingNull))]
    public void A_null_that_was_read_is_sent_back(Type type)
    {
        JsonObject json = WithNulls(type, [.. Optional(type)]);

        Assert.That(JsonNode.DeepEquals(Sent(WirePath.Read(type, json.ToJsonString())), json), Is.True);
    }

    [Test]
    public void An_empty_body_is_an_empty_object() => Assert.That(WirePath.Write(new UpdatePluginRequest()), Is.EqualTo("{}"));

    private static IEnumerable<PropertyInfo> Optional(Type type) =>
        ModelTypes.JsonProperties(type).Where(property => !IsNeeded(property));

    // A log entry needs one of three.
    private static bool IsNeeded(PropertyInfo property) =>
        ModelTypes.IsRequired(property) || (property.DeclaringType == typeof(LogEntry) && property.Name == nameof(LogEntry.Event));

    private static JsonObject Sent(object model) => JsonNode.Parse(WirePath.Write(model))!.AsObject();

    private static JsonObject WithNulls(Type type, params PropertyInfo[] properties)
    {
        JsonObject json = Minimal(type);
        foreach (PropertyInfo property in properties)
        {
            json[ModelTypes.WireName(property)] = null;
        }

        return json;
    }

    // An id may be a number everywhere; the other required members are texts.
    private static JsonObject Minimal(Type type) => new(
        from property in ModelTypes.JsonProperties(type).Where(IsNeeded)
        let name = ModelTypes.WireName(property)
        select KeyValuePair.Create<string, JsonNode?>(name, name == "id" ? 1 : "text"));
}
