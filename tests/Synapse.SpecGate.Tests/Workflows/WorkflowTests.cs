using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Tests.Workflows;

/// <summary>The workflows are YAML of the shape that GitHub takes, and what they run is in the repository.</summary>
internal sealed partial class WorkflowTests
{
    private static readonly string Root = Repository.OfProgram.Root;

    private static IEnumerable<string> Files =>
        Directory.GetFiles(Path.Combine(Root, ".github", "workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [Test]
    public void There_is_one_for_the_project_and_one_for_backends() =>
        Assert.That(Files, Is.EqualTo(["ci.yml", "verify-contracts.yml"]).AsCollection);

    [TestCaseSource(nameof(Files))]
    public void It_has_triggers_and_jobs_with_steps(string file)
    {
        JsonObject workflow = Read(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)workflow["name"], Is.Not.Empty);
            Assert.That(workflow["on"], Is.InstanceOf<JsonObject>());
            Assert.That(workflow["permissions"], Is.InstanceOf<JsonObject>());
            Assert.That(Jobs(workflow), Is.Not.Empty);
            Assert.That(Jobs(workflow).Select(job => (string?)job["runs-on"]), Is.All.Not.Empty);
            Assert.That(Jobs(workflow).Select(job => (long?)job["timeout-minutes"]), Is.All.GreaterThan(0));
            Assert.That(Jobs(workflow).SelectMany(Needs), Is.SubsetOf(workflow["jobs"]!.AsObject().Select(job => job.Key)));
            Assert.That(Steps(workflow), Is.Not.Empty);
            Assert.That(
                Steps(workflow).Select(step => step.ContainsKey("uses") != step.ContainsKey("run")),
                Is.All.True,
                "A step uses an action or runs a command."
            );
            Assert.That(Steps(workflow).Select(step => (string?)step["uses"]).OfType<string>(), Is.All.Match("^[a-z-]+/[a-z-]+@v\\d+$"));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void What_it_runs_is_there(string file)
    {
        string[] projects =
        [
            .. Commands(Read(file)).SelectMany(command => Project().Matches(command)).Select(match => match.Groups[1].Value),
        ];

        Assert.That(projects.Where(project => Directory.GetFiles(Path.Combine(Root, project), "*.csproj").Length != 1), Is.Empty);
    }

    [Test]
    public void Pushes_and_pull_requests_are_built_tested_judged_and_packed()
    {
        JsonObject workflow = Read("ci.yml");
        string commands = string.Join('\n', Commands(workflow));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(workflow["on"]!.AsObject().Select(trigger => trigger.Key), Is.EquivalentTo(["pull_request", "push"]));
            Assert.That(commands, Does.Contain("dotnet build").And.Contain("dotnet test").And.Contain("--project build/SpecGate -- check"));
            Assert.That(
                commands,
                Does.Contain("dotnet pack src/Synapse.Generated")
                    .And.Contain("dotnet pack src/Synapse.Emulator")
                    .And.Contain("dotnet pack src/Synapse.Cli")
            );
        }
    }

    [Test]
    public void A_backend_calls_the_other_one_with_what_it_takes()
    {
        string page = File.ReadAllText(Path.Combine(Root, "contracts", "README.md"));
        JsonNode call = YamlJson.Parse(page.Split("```yaml\n")[1].Split("```")[0])!["jobs"]!["contracts"]!;
        JsonNode workflow = Read("verify-contracts.yml")["on"]!["workflow_call"]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)call["uses"], Does.Contain("/.github/workflows/verify-contracts.yml@"));
            Assert.That(Keys(call["with"]), Is.SubsetOf(Keys(workflow["inputs"])));
            Assert.That(Required(workflow["inputs"]), Is.SubsetOf(Keys(call["with"])));
            Assert.That(Keys(call["secrets"]), Is.EquivalentTo(Keys(workflow["secrets"])));
        }
    }

    [Test]
    public void A_pact_that_is_verified_is_there()
    {
        string verify = Commands(Read("verify-contracts.yml")).Single(command => command.Contains("--file", StringComparison.Ordinal));
        string[] files =
        [
            .. PactFile().Matches(verify).Select(match => match.Groups[1].Value.Replace("$FORM", "current", StringComparison.Ordinal)),
        ];

        Assert.That(
            files,
            Is.SubsetOf(Directory.GetFiles(Repository.OfProgram.Pacts).Select(file => Path.GetFileName(file))).And.Length.EqualTo(2)
        );
    }

    private static JsonObject Read(string file) =>
        YamlJson.Parse(File.ReadAllText(Path.Combine(Root, ".github", "workflows", file)))!.AsObject();

    private static IEnumerable<JsonObject> Jobs(JsonObject workflow) => workflow["jobs"]!.AsObject().Select(job => job.Value!.AsObject());

    private static IEnumerable<JsonObject> Steps(JsonObject workflow) =>
        Jobs(workflow).SelectMany(job => job["steps"]!.AsArray()).Select(step => step!.AsObject());

    private static IEnumerable<string> Commands(JsonObject workflow) =>
        Steps(workflow).Select(step => (string?)step["run"]).OfType<string>();

    private static IEnumerable<string> Needs(JsonObject job) => job["needs"] switch
    {
        JsonArray several => several.Select(other => (string)other!),
        { } one => [(string)one!],
        null => [],
    };

    private static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Required(JsonNode? inputs) =>
        inputs!.AsObject().Where(input => (bool?)input.Value!["required"] == true).Select(input => input.Key);

    [GeneratedRegex(@"dotnet (?:run --project|pack) (\S+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"/pacts/(\S+?\.json)")]
    private static partial Regex PactFile();
}
