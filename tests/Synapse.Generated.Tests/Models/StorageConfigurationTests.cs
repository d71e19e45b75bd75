using System.Diagnostics;
using System.Reflection;

namespace Synapse.Generated.Tests.Models;

internal sealed class StorageConfigurationTests
{
    private const string Canary = "cAnArY-secret";

    [Test]
    public void A_typed_configuration_is_sent_in_its_providers_form()
    {
        StorageConfiguration amazon = new AmazonS3StorageConfiguration
        {
            BucketName = "b",
            SecretAccessKey = Canary,
            AdditionalProperties = { ["endpoint"] = FreeFormJson.From("e") },
        };
        StorageConfiguration folder = new FileSystemStorageConfiguration { BasePath = "/data", Permissions = "755" };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(amazon.Json.ToString(), Is.EqualTo($$"""{"bucket_name":"b","secret_access_key":"{{Canary}}","endpoint":"e"}"""));
            Assert.That(folder.Json.ToString(), Is.EqualTo("""{"base_path":"/data","permissions":"755"}"""));
            Assert.That(folder["base_path"]?.ToString(), Is.EqualTo("\"/data\""));
            Assert.That(folder["none"], Is.Null);
        }
    }

    [Test]
    public void A_configuration_of_any_form_is_kept_exactly()
    {
        const string Json = """{"host": "h", "port": 22.0, "keys": ["a"]}""";
        var free = new StorageConfiguration(FreeFormJson.Parse(Json));
        Storage storage = WirePath.Read<Storage>($$"""{"id":1,"configuration":{{Json}}}""");
        Assert.That(free.Json.ToString(), Is.EqualTo(Json));
        Assert.That(WirePath.Write(storage), Is.EqualTo($$"""{"id":1,"configuration":{{Json}}}"""));
        Assert.That(storage.Configuration?.AsFileSystem().AdditionalProperties["port"].ToString(), Is.EqualTo("22.0"));
    }

    [Test]
    public void Changing_a_typed_copy_changes_nothing_here()
    {
        var configuration = new StorageConfiguration(FreeFormJson.Parse("""{"base_path": "/a"}"""));

        configuration.AsFileSystem().BasePath = "/b";

        Assert.That(configuration.AsFileSystem().BasePath, Is.EqualTo("/a"));
    }

    [TestCase("[1]")]
    [TestCase("\"text\"")]
    [TestCase("null")]
    public void What_is_no_object_is_refused(string json) =>
        Assert.That(() => new StorageConfiguration(FreeFormJson.Parse(json)), Throws.ArgumentException);

    [Test]
    public void A_configuration_of_another_form_is_told_without_its_value()
    {
        var configuration = new StorageConfiguration(FreeFormJson.Parse($$"""{"bucket_name": ["{{Canary}}"]}"""));

        Assert.That(
            () => configuration.AsAmazonS3(),
            Throws.InvalidOperationException.With.Message.Contains("$.bucket_name").And.Message.Not.Contains(Canary));
    }

    [Test]
    public void It_shows_nothing_of_itself()
    {
        var configuration = new StorageConfiguration(FreeFormJson.Parse($$"""{"secret_access_key": "{{Canary}}"}"""));
        Assert.That(configuration.ToString(), Is.EqualTo("StorageConfiguration (content hidden)"));
        Assert.That(typeof(StorageConfiguration).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value, Is.EqualTo("{ToString(),nq}"));
        Assert.That(
            typeof(StorageConfiguration)
                .GetProperty(nameof(StorageConfiguration.Json))
                ?.GetCustomAttribute<DebuggerBrowsableAttribute>()
                ?.State,
            Is.EqualTo(DebuggerBrowsableState.Never)
        );
    }

    [Test]
    public void Input33_No_model_shows_a_secret_as_text()
    {
        object[] models =
        [
            new Agent { Id = 1, Token = Canary, NodeInstallScript = Canary },
            new Storage { Id = 1, Configuration = new AmazonS3StorageConfiguration { SecretAccessKey = Canary } },
            new CreateStorageRequest
            {
                Name = "n",
                Provider = "amazon_s3",
                Configuration = new StorageConfiguration(FreeFormJson.From(new { key = Canary })),
            },
            new AmazonS3StorageConfiguration { AccessKeyId = Canary, SecretAccessKey = Canary },
        ];

        Assert.That(models.Select(model => model.ToString()), Is.All.Not.Contain(Canary));
    }
}
