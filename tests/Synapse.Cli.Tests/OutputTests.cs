using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console;
using Spectre.Console.Testing;
using Synapse.Cli.Output;
using Synapse.Emulator;
using YamlDotNet.Serialization;

namespace Synapse.Cli.Tests;

/// <summary>The forms of a result, for people and for programs.</summary>
internal sealed class OutputTests : EmulatorFixture
{
    [TestCase("id", "789\n", OutputForm.Table)]
    [TestCase("status", "\"running\"\n", OutputForm.Json)]
    [TestCase("status", "running\n", OutputForm.Table)]
    [TestCase("{a: id, b: nothing}", "{\"a\":789,\"b\":null}\n", OutputForm.Json)]
    [TestCase("{a: id, b: nothing}", "a: 789\nb: null\n", OutputForm.Yaml)]
    public async Task A_query_picks_from_the_result(string query, string printed, OutputForm form)
    {
        string name = form.ToString().ToLowerInvariant();
        Assert.That(await Cli.RunAsync("jobs", "get", "789", "--query", query, "--output", name), Is.Zero, Cli.Error);
        Assert.That(Cli.Out.ReplaceLineEndings("\n"), Is.EqualTo(printed));
    }

    [Test]
    public async Task A_query_sees_a_whole_list_and_with_ndjson_each_entry()
    {
        Assert.That((await PrintedByAsync("jobs", "list", "--query", "length(@)")).GetValue<int>(), Is.EqualTo(2));
        Cli.Forget();
        await Cli.RunAsync("jobs", "list", "--query", "status", "--output", "ndjson");
        Assert.That(Cli.Out.ReplaceLineEndings("\n").Trim().Split('\n'), Is.EquivalentTo(["\"running\"", "\"failed\""]));
    }

    [Test]
    public async Task A_list_whose_links_go_in_a_circle_fails()
    {
        Emulator.Faults.Add(new EmulatorFault
        {
            Path = "/jobs/",
            Times = 9,
            Status = 200,
            Body = """{"count": 9, "next": "http://a/?page=2", "previous": null, "results": [{"id": 1}]}""",
        });

        Assert.That(await Cli.RunAsync("jobs", "list", "--all"), Is.EqualTo(ExitCode.Failure));
        Assert.That(Emulator.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Ndjson_is_an_object_a_line_and_yaml_says_the_same_as_json()
    {
        await Cli.RunAsync("jobs", "list", "--output", "ndjson");
        JsonNode?[] lines = [.. Cli.Out.Trim().Split('\n').Select(line => JsonNode.Parse(line))];
        Cli.Forget();
        await Cli.RunAsync("jobs", "list", "--output", "yaml");
        string yaml = Cli.Out;
        string fromYaml = new SerializerBuilder().JsonCompatible().Build().Serialize(new Deserializer().Deserialize<object>(yaml));
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(
            JsonNode.Parse(fromYaml)!.AsArray().Select(job => job!["created"]!.ToString()),
            Is.EqualTo(lines.Select(line => line!["created"]!.ToString())));
    }

    [TestCase("yes")]
    [TestCase("12")]
    [TestCase("2026-01-01")]
    [TestCase("a: b")]
    [TestCase("- a")]
    [TestCase("#")]
    [TestCase("")]
    [TestCase(" a")]
    [TestCase("담당자 이름")]
    [TestCase("one\ntwo")]
    [TestCase("null")]
    [TestCase("\u202e")]
    public void Yaml_keeps_every_text(string text)
    {
        var written = new StringWriter();
        var host = new CommandLineHost { In = TextReader.Null, Out = written, Error = TextWriter.Null, Environment = _ => null };
        new YamlWriter(host).Write(ResultJson.Of(new Dictionary<string, object> { ["value"] = text, [text + "x"] = new[] { text } }));
        var read = new Deserializer().Deserialize<Dictionary<string, object>>(written.ToString());
        Assert.That(read["value"], Is.EqualTo(text), written.ToString());
        Assert.That(read[text + "x"], Is.EqualTo(new object[] { text }), written.ToString());
        Assert.That(written.ToString(), Has.None.EqualTo('\u202e'));
    }

    [TestCase("""{"results":[{"id":1},{"id":2}]}""", "[{\"id\":1},\n{\"id\":2}]")]
    [TestCase("""{"results":[]}""", "[]")]
    public async Task A_list_is_an_array(string body, string printed)
    {
        Emulator.Faults.Add(new EmulatorFault { Status = 200, Body = body });
        await Cli.RunAsync("jobs", "list");
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(Cli.Out), JsonNode.Parse(printed)), Is.True, Cli.Out);
    }

    [Test]
    public async Task A_person_sees_some_entries_and_how_to_see_the_others()
    {
        for (int id = 1000; id < 1040; id++)
        {
            Put(EmulatorResource.Jobs, $$"""{ "id": {{id}}, "status": "queued", "plugin": 123, "created": "2026-02-01T00:00:00Z" }""");
        }

        using var terminal = new TestConsole().Width(120);
        Cli.Terminal = terminal;
        Assert.That(await Cli.RunAsync("jobs", "list"), Is.Zero, Cli.Error);
        Assert.That(terminal.Lines, Has.Count.EqualTo(31));
        Assert.That(Cli.Error, Does.Contain("--all").And.Contains("42"));
        Cli.Terminal = null;
        Assert.That((await PrintedByAsync("jobs", "list")).AsArray(), Has.Count.EqualTo(42), "a program gets all of them");
        Assert.That((await PrintedByAsync("jobs", "list", "--limit", "3")).AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Entries_are_printed_before_the_next_page_is_read()
    {
        await using var printed = new Watched(() => Emulator.Faults.Add(new EmulatorFault { Path = "/jobs/", Status = 409 }));
        Cli.LiveOut = printed;
        int exitCode = await Cli.RunAsync("jobs", "list", "--page-size", "1", "--output", "ndjson", "--no-retry");
        Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
        Assert.That(printed.ToString().Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_table_aligns_Korean_by_its_width_and_shows_local_times()
    {
        Put(
            EmulatorResource.Plugins,
            """{ "id": 124, "name": "abc", "code": "한글 코드", "version": "2", "created": "2026-01-01T00:00:00Z" }""");
        using var terminal = new TestConsole().Width(200);
        Cli.Terminal = terminal;
        var time = new FakeTimeProvider();
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Seoul", TimeSpan.FromHours(9), "Seoul", "Seoul"));
        Cli.Time = time;
        await Cli.RunAsync("plugins", "list", "--columns", "name,code,version,created");
        int[] columns =
        [
            .. terminal.Lines.Select(line => line.TrimEnd()).Select(line =>
                line.StartsWith("NAME", StringComparison.Ordinal) ? line[..line.IndexOf("CODE", StringComparison.Ordinal)].GetCellWidth()
                : line.Contains("image", StringComparison.Ordinal)
                    ? line[..line.IndexOf("image", StringComparison.Ordinal)].GetCellWidth()
                    : line[..line.IndexOf("한글", StringComparison.Ordinal)].GetCellWidth()),
        ];
        Assert.That(columns, Has.Length.EqualTo(3).And.All.EqualTo(columns[0]), terminal.Output);
        Assert.That(terminal.Output, Does.Contain("2026-01-01 09:00:00"));
    }

    [TestCase(40)]
    [TestCase(80)]
    public async Task A_table_fits_the_terminal(int width)
    {
        Put(EmulatorResource.Plugins, $$"""{ "id": 125, "name": "{{new string('가', 100)}}", "code": "{{new string('c', 100)}}" }""");
        using var terminal = new TestConsole().Width(width);
        Cli.Terminal = terminal;
        await Cli.RunAsync("plugins", "list");
        Assert.That(terminal.Lines.Select(line => line.GetCellWidth()), Is.All.LessThanOrEqualTo(width), terminal.Output);
        Assert.That(terminal.Output, Does.Contain("…"));
    }

    [TestCase("--columns", "a", "--output", "json")]
    [TestCase("--columns", ",")]
    [TestCase("--output", "xml")]
    public async Task What_cannot_be_printed_is_bad_usage(params string[] options) =>
        Assert.That(await Cli.RunAsync(["jobs", "list", .. options]), Is.EqualTo(ExitCode.BadUsage));

    [TestCase("<html>", 200)]
    [TestCase("{\"detail\":\"x\"}", 200)]
    public async Task What_is_no_list_is_told(string body, int status)
    {
        Emulator.Faults.Add(new EmulatorFault { Status = status, Body = body });
        Assert.That(await Cli.RunAsync("jobs", "list"), Is.EqualTo(ExitCode.Failure));
        Assert.That(Cli.Error, Does.Contain(Emulator.BaseAddress.GetLeftPart(UriPartial.Authority)));
    }

    private sealed class Watched(Action onLine) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            onLine();
        }
    }
}
