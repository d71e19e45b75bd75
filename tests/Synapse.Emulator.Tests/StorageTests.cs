using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class StorageTests : EmulatorFixture
{
    private const string Documented = """
        {"name": "Local Storage", "provider": "file_system", "category": "internal",
         "configuration": {"base_path":"/data/storage","permissions":"755"}}
        """;

    [Test]
    public async Task Create_storage_answers_201_with_its_configuration()
    {
        ApiResponse created = await PostAsync("storages/", Documented);
        Assert.Multiple(() =>
        {
            Assert.That(created.Status, Is.EqualTo(201));
            Assert.That(created.Body, Does.Contain("""{"base_path":"/data/storage","permissions":"755"}"""));
        });
    }

    [Test]
    public async Task Get_storage_shows_the_configuration_only_when_asked_to()
    {
        string path = $"storages/{(await PostAsync("storages/", Documented)).Json["id"]}/";
        JsonObject without = (await GetAsync(path)).Json.AsObject();
        JsonObject with = (await GetAsync(path + "?with_configuration=true")).Json.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(without.ContainsKey("configuration"), Is.False);
            Assert.That(with["configuration"]!["permissions"]!.GetValue<string>(), Is.EqualTo("755"));
        });
    }

    [Test]
    public async Task List_storages_is_an_array_in_the_documented_form()
    {
        await PostAsync("storages/", Documented);
        Assert.That((await GetAsync("storages/")).Json.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task List_storages_is_a_page_in_the_current_form()
    {
        await RestartAsync(new SynapseEmulatorOptions { Form = EmulatorForm.Current });
        await PostAsync("storages/", Documented);
        Assert.That((await GetAsync("storages/")).Json["results"]!.AsArray(), Has.Count.EqualTo(1));
    }
}
