using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Tests.Workflows;

/// <summary>The workflows are YAML, and what they run is in the repository.</summary>
internal sealed partial class WorkflowTests
{
    private static readonly string Root = Repository.OfProgram.Root;

    private static IEnumerable<string> Files =>
        Directory.GetFiles(Path.Combine(Root, ".github", "workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void What_it_runs_is_there(string file)
    {
        string[] commands =
        [
            .. Jobs(file).SelectMany(job => job["steps"]!.AsArray()).Select(step => (string?)step!["run"]).OfType<string>(),
        ];
        IEnumerable<string> projects = commands.SelectMany(command => Project().Matches(command)).Select(match => match.Groups[1].Value);
        IEnumerable<string> scripts = commands.SelectMany(command => Script().Matches(command)).Select(match => match.Groups[1].Value);

        Assert.That(commands, Is.Not.Empty);
        Assert.That(projects.Where(project => Directory.GetFiles(Path.Combine(Root, project), "*.csproj").Length != 1), Is.Empty);
        Assert.That(scripts.Where(script => !Path.Exists(Path.Combine(Root, script))), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_job_waits_only_for_jobs_that_exist(string file) =>
        Assert.That(Jobs(file).SelectMany(Needs), Is.SubsetOf(Read(file)["jobs"]!.AsObject().Select(job => job.Key)));

    [Test]
    public void The_page_for_backends_calls_theirs_with_what_it_takes()
    {
        string page = File.ReadAllText(Path.Combine(Root, "contracts", "README.md"));
        JsonNode call = YamlJson.Parse(page.Split("```yaml\n")[1].Split("```")[0])!["jobs"]!["contracts"]!;
        JsonNode workflow = Read("verify-contracts.yml")["on"]!["workflow_call"]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys(call["with"]), Is.SubsetOf(Keys(workflow["inputs"])));
            Assert.That(Required(workflow["inputs"]), Is.SubsetOf(Keys(call["with"])));
            Assert.That(Keys(call["secrets"]), Is.SubsetOf(Keys(workflow["secrets"])));
            Assert.That(Required(workflow["secrets"]), Is.SubsetOf(Keys(call["secrets"])));
        }
    }

    private static JsonObject Read(string file) =>
        YamlJson.Parse(File.ReadAllText(Path.Combine(Root, ".github", "workflows", file)))!.AsObject();

    private static IEnumerable<JsonObject> Jobs(string file) => Read(file)["jobs"]!.AsObject().Select(job => job.Value!.AsObject());

    private static IEnumerable<string> Needs(JsonObject job) => job["needs"] switch
    {
        JsonArray several => several.Select(other => (string)other!),
        { } one => [(string)one!],
        null => [],
    };

    private static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Required(JsonNode? inputs) =>
        inputs!.AsObject().Where(input => (bool?)input.Value!["required"] == true).Select(input => input.Key);

    [GeneratedRegex(@"dotnet (?:run --project|pack|build|test) ([\w./]+/[\w./]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"((?:contracts/verify|tests/programs)/[\w./-]+)")]
    private static partial Regex Script();
}
