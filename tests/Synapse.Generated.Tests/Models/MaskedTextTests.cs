using Synapse.Generated.Tests.Serializers;

namespace Synapse.Generated.Tests.Models;

/// <summary>A model as text is its JSON, without the secrets in it.</summary>
internal sealed class MaskedTextTests
{
    private const string Canary = "cAnArY";

    private static IEnumerable<Type> Models => ModelTypes.Models.Where(type => type != typeof(ConsoleLog));

    private static IEnumerable<Type> WithoutSecrets =>
        Models.Where(type => !SecretFields(type).Any() && type.GetProperty("Configuration")?.PropertyType != typeof(StorageConfiguration));

    [TestCaseSource(nameof(WithoutSecrets))]
    public void A_model_without_secrets_is_shown_as_its_JSON(Type type)
    {
        object model = WirePath.Read(type, SampleJson.Of(type.Name));

        Assert.That(model.ToString(), Is.EqualTo(WirePath.Write(model)));
    }

    [TestCaseSource(nameof(Models))]
    public void Input33_No_field_that_the_contract_marks_as_a_secret_is_shown(Type type)
    {
        JsonObject json = JsonNode.Parse(SampleJson.Of(type.Name))!.AsObject();
        foreach (string field in SecretFields(type))
        {
            json[field] = Canary;
        }

        JsonObject shown = JsonNode.Parse(WirePath.Read(type, json.ToJsonString()).ToString()!)!.AsObject();

        Assert.That(SecretFields(type).Select(field => (string?)shown[field]), Is.All.EqualTo("***"));
        Assert.That(shown.Select(member => member.Key), Is.EqualTo(json.Select(member => member.Key)));
    }

    [TestCase("""{"id":1,"token":"cAnArY","x":{"key":"cAnArY"}}""", typeof(Agent))]
    [TestCase("""{"id":1,"configuration":{"account_key":"cAnArY"},"x":"cAnArY"}""", typeof(Storage))]
    [TestCase("""{"bucket_name":"b","session_token":"cAnArY"}""", typeof(AmazonS3StorageConfiguration))]
    [TestCase("""{"name":"n","provider":"p","configuration":{"k":"cAnArY"}}""", typeof(CreateStorageRequest))]
    public void What_an_operation_with_secrets_does_not_name_is_not_shown(string json, Type type)
    {
        object model = WirePath.Read(type, json);

        Assert.That(model.ToString(), Does.Contain("***").And.Not.Contains(Canary));
        Assert.That(WirePath.Write(model), Is.EqualTo(json));
    }

    [Test]
    public void Secrets_are_masked_inside_other_models_and_sent_all_the_same()
    {
        var storage = new CreateStorageRequest
        {
            Name = "s",
            Provider = StorageProvider.AmazonS3,
            Configuration = new AmazonS3StorageConfiguration { BucketName = "b", SecretAccessKey = Canary },
        };

        Assert.That(storage.ToString(), Is.EqualTo("""{"name":"s","provider":"amazon_s3","configuration":"***"}"""));
        Assert.That(WirePath.Write(storage), Does.Contain(Canary));
        Assert.That(HostJson.Plain.Select(host => host.Write(storage)), Is.All.EqualTo(WirePath.Write(storage)));
    }

    [Test]
    public void What_cannot_be_sent_is_shown_by_its_type() =>
        Assert.That(new UpdateJobRequest { Progress = double.NaN }.ToString(), Is.EqualTo(nameof(UpdateJobRequest)));

    private static IEnumerable<string> SecretFields(Type type) =>
        from field in ContractDocument.Schema(type.Name)["properties"]!.AsObject()
        where (bool?)field.Value!["x-secret"] == true
        select field.Key;
}
