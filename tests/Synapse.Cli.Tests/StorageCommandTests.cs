using System.Text.Json.Nodes;

namespace Synapse.Cli.Tests;

internal sealed class StorageCommandTests : EmulatorFixture
{
    [Test]
    public async Task Every_storage_is_listed()
    {
        JsonNode storages = await PrintedByAsync("storages", "list");
        Assert.That((string?)storages[0]!["provider"], Is.EqualTo("amazon_s3"));
    }

    [Test]
    public async Task A_configuration_is_printed_without_its_values()
    {
        JsonNode storage = await PrintedByAsync("storages", "get", "5");
        Assert.That(storage["configuration"]!.ToJsonString(), Is.EqualTo("""{"secret_access_key":"***"}"""));
    }

    [Test]
    public async Task A_configuration_is_printed_as_it_is_when_that_is_asked_for()
    {
        JsonNode storage = await PrintedByAsync("storages", "get", "5", "--show-secrets");
        Assert.That((string?)storage["configuration"]!["secret_access_key"], Is.EqualTo(Secret));
    }

    [Test]
    public async Task A_storage_is_created_and_its_secrets_are_not_repeated()
    {
        Cli.In = new StringReader(
            $$"""{ "name": "Local Storage", "provider": "file_system", "configuration": { "base_path": "{{Secret}}" } }""");
        JsonNode storage = await PrintedByAsync("storages", "create", "--data", "-");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)storage["name"], Is.EqualTo("Local Storage"));
            Assert.That(Cli.Out, Does.Not.Contain(Secret));
            Assert.That(Emulator.Requests.ToList()[0].BodyLength, Is.GreaterThan(Secret.Length));
        }
    }
}
