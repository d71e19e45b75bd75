using System.Diagnostics;
using System.Reflection;

namespace Synapse.Generated.Tests.Models;

internal sealed class StorageConfigurationTests
{
    private const string Canary = "cAnArY";

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

        Assert.That(amazon.Json.ToString(), Is.EqualTo($$"""{"bucket_name":"b","secret_access_key":"{{Canary}}","endpoint":"e"}"""));
        Assert.That(folder.Json.ToString(), Is.EqualTo("""{"base_path":"/data","permissions":"755"}"""));
        Assert.That((folder["base_path"]?.ToString(), folder["none"]), Is.EqualTo(("\"/data\"", default(FreeFormJson))));
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

    [Test]
    public void What_is_no_object_is_refused([Values("[1]", "\"text\"", "null")] string json) =>
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
        PropertyInfo json = typeof(StorageConfiguration).GetProperty(nameof(StorageConfiguration.Json))!;
        Assert.That(json.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State, Is.EqualTo(DebuggerBrowsableState.Never));
    }
}
