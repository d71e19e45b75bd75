using System.Reflection;

namespace Synapse.Generated.Tests.Models;

/// <summary>What holds for every model, whatever the contract comes to describe.</summary>
internal sealed class GeneratedModelTests
{
    private static IEnumerable<Type> Models => ModelTypes.Models;

    [Test]
    public void Every_object_schema_has_a_model()
    {
        var schemas = ContractDocument
            .Schemas.Where(schema => schema.Value!["properties"] is not null)
            .Where(schema => !((string[])["x-multipart", "x-page-of", "x-hand-written"]).Any(schema.Value!.AsObject().ContainsKey))
            .Select(schema => schema.Key);
        Assert.That(Models.Select(type => type.Name), Is.EquivalentTo(schemas));
    }

    [TestCaseSource(nameof(Models))]
    public void A_model_has_the_fields_of_its_schema_requires_what_that_requires_and_takes_null_for_the_rest(Type type)
    {
        var nullability = new NullabilityInfoContext();

        Assert.That(
            from property in ModelTypes.JsonProperties(type)
            let isNullable = nullability.Create(property).ReadState != NullabilityState.NotNull
            select (property.Name, ModelTypes.IsRequired(property), isNullable),
            Is.EqualTo(
                from field in ContractDocument.Fields(type.Name) select (Pascal(field.Name), field.IsRequired, !field.IsRequired)));
    }

    [TestCaseSource(nameof(Models))]
    public void Every_field_of_a_model_is_read_and_survives_a_round_trip(Type type)
    {
        string sample = SampleJson.Of(type.Name);

        object model = WirePath.Read(type, sample);

        Assert.That(ModelTypes.JsonProperties(type).Select(property => property.GetValue(model)), Is.All.Not.Null);
        Assert.That(type.GetProperty("AdditionalProperties")!.GetValue(model), Is.Empty);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(WirePath.Write(model)), JsonNode.Parse(sample)), Is.True, WirePath.Write(model));
    }

    [TestCaseSource(nameof(Models))]
    public void Input29_Members_that_the_contract_does_not_name_are_kept_and_sent_back_as_they_stand(Type type)
    {
        const string Unknown = """
            "x_unknown":{"b": 1.0, "a": [1e3, null], "$ref": "#"},"X":"2026-11-01T09:00:00+09:00","y":null
            """;
        string example = ContractDocument.Example(type.Name)[..^1] + "," + Unknown + "}";

        string written = WirePath.Write(WirePath.Read(type, example));

        Assert.That(written, Does.EndWith(Unknown + "}"));
    }

    [Test]
    public void The_form_of_a_release_has_the_fields_of_its_schema()
    {
        var fields = ContractDocument.Schema(nameof(CreatePluginReleaseRequest))["properties"]!
            .AsObject()
            .Select(property => Pascal(property.Key));
        Assert.That(
            typeof(CreatePluginReleaseRequest).GetProperties().Select(property => property.Name),
            Is.EquivalentTo(fields.Concat(["AdditionalProperties", "IsVersionInArchive"])));
    }

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
