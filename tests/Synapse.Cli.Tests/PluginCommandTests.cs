using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class PluginCommandTests : EmulatorFixture
{
    [Test]
    public async Task A_plugin_is_printed_as_one_line_of_JSON_with_its_text_and_numbers_as_they_are()
    {
        await PrintedByAsync("plugins", "get", "123");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Cli.Out.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(Cli.Out, Does.Contain("이미지 처리"));
            Assert.That(Cli.Out, Does.Contain("""{"threshold":0.50}"""));
        }
    }

    [Test]
    public async Task An_answer_of_several_lines_is_printed_as_one()
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 200, Body = "{\n  \"id\": 1,\n  \"configuration\": {\n    \"a\": 1.50\n  }\n}" });
        await PrintedByAsync("plugins", "get", "1");
        Assert.That(Cli.Out.TrimEnd(), Is.EqualTo("""{"id":1,"configuration":{"a":1.50}}"""));
    }

    [Test]
    public async Task A_plugin_is_created_from_JSON_on_the_command_line()
    {
        JsonNode plugin = await PrintedByAsync("plugins", "create", "--data", """{"name":"My Custom Plugin","configuration":{"a":1}}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((long)plugin["id"]!, Is.EqualTo(124));
            Assert.That((string?)plugin["name"], Is.EqualTo("My Custom Plugin"));
            Assert.That(plugin["configuration"]!.ToJsonString(), Is.EqualTo("""{"a":1}"""));
        }
    }

    [Test]
    public async Task A_plugin_is_created_from_the_standard_input()
    {
        Cli.In = new StringReader("""{"name":"사용자 정의"}""");
        JsonNode plugin = await PrintedByAsync("plugins", "create", "--data", "-");
        Assert.That((string?)plugin["name"], Is.EqualTo("사용자 정의"));
    }

    [Test]
    public async Task A_plugin_is_created_from_a_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("plugin.json", """{"name":"From a file"}""");
        JsonNode plugin = await PrintedByAsync("plugins", "create", "--data", "@" + path);
        Assert.That((string?)plugin["name"], Is.EqualTo("From a file"));
    }

    [Test]
    public async Task Updating_a_plugin_leaves_alone_what_is_not_given()
    {
        JsonNode plugin = await PrintedByAsync("plugins", "update", "123", "--data", """{"version":"1.1.0"}""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)plugin["version"], Is.EqualTo("1.1.0"));
            Assert.That((string?)plugin["name"], Is.EqualTo("이미지 처리"));
        }
    }

    [TestCase("123")]
    [TestCase("image")]
    public async Task A_plugin_is_run_by_its_id_or_its_code(string plugin)
    {
        JsonNode run = await PrintedByAsync("plugins", "run", plugin, "--data", """{"parameters":{"threshold":0.8}}""");
        JsonNode job = await Emulator.Jobs.FinishAsync(run["job_id"]!.ToString());
        Assert.That(job["params"]!.ToJsonString(), Is.EqualTo("""{"threshold":0.8}"""));
    }

    [Test]
    public async Task A_plugin_is_run_without_any_data()
    {
        JsonNode run = await PrintedByAsync("plugins", "run", "123");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((long)run["job_id"]!, Is.EqualTo(790));
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
        }
    }
}
