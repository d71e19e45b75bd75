using System.Xml.Linq;
using NUnit.Framework;

namespace Synapse.Documentation.Tests;

/// <summary>Every example in the documentation comments compiles, runs, and prints what its comments say.</summary>
[NonParallelizable]
internal sealed class ExampleTests
{
    private static readonly string[] Assemblies = ["Synapse.Generated", "Synapse.Emulator"];

    // An example names what its reader has anyway: a client, the id of a job, what was sent before.
    private const string Usings = """
        using System.Text.Json; using System.Text.Json.Nodes; using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection; using Synapse.Emulator; using Synapse.Generated;

        """;

    private const string Client = """
        using var client = new SynapseClient(
            new Uri("https://api.synapse.sh"),
            SynapseCredentials.AccessToken(Environment.GetEnvironmentVariable("SYNAPSE_ACCESS_TOKEN")!));

        """;

    private static readonly (string Name, string Declaration)[] Known =
    [
        ("jobId", "JobId jobId = 788;\n"),
        ("accessToken", "string accessToken = Environment.GetEnvironmentVariable(\"SYNAPSE_ACCESS_TOKEN\")!;\n"),
        ("request", "var request = new RunPluginRequest();\n"),
        ("sentAt", "DateTimeOffset sentAt = DateTimeOffset.UtcNow;\n"),
        ("configuration", "IConfiguration configuration = new ConfigurationBuilder().Build();\n"),
        ("services", "var services = new ServiceCollection();\n"),
    ];

    private static IEnumerable<TestCaseData> Examples =>
        from assembly in Assemblies
        from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml")).Descendants("member")
        from code in member.Descendants("example").Elements("code")
        let name = member.Attribute("name")!.Value.Split('(')[0]
        select new TestCaseData(code.Value).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Examples))]
    public async Task Each_example_runs(string code)
    {
        await using DocumentedBackend backend = await DocumentedBackend.StartAsync();
        PrintedLines.Check(code, await backend.RunAsync(Before(code) + code));
    }

    private static string Before(string code) => Usings
        + (code.Contains("new SynapseClient(", StringComparison.Ordinal) ? "" : Client)
        + string.Concat(Known
            .Where(known => code.Contains(known.Name, StringComparison.Ordinal)
                && !code.Contains($" {known.Name} =", StringComparison.Ordinal))
            .Select(known => known.Declaration));
}
