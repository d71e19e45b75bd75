using System.Diagnostics;
using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.SpecGate.Checks;
using YamlDotNet.Core;

namespace Synapse.SpecGate;

/// <summary>Asks every check about a change of the contract, the cheap ones first.</summary>
internal sealed class Gate(Repository repository) : IDisposable
{
    public IReadOnlyList<ICheck> Checks { get; } =
    [
        new Meaning(),
        new Credentials(),
        new WireChanges(repository),
        new Lint(repository),
        new Contracts(repository),
        new ApiChanges(repository),
    ];

    /// <summary>Runs the checks one after the other.</summary>
    /// <param name="change">What is changed.</param>
    /// <param name="started">Is told which check begins.</param>
    /// <exception cref="GateException">A tool is missing or failed.</exception>
    public GateReport Run(SpecificationChange change, Action<ICheck> started)
    {
        if (Problem(change.After) is { } problem)
        {
            return new GateReport(repository, change, [new CheckResult("YAML", [problem], TimeSpan.Zero)]);
        }

        var results = new List<CheckResult>();
        foreach (ICheck check in Checks)
        {
            started(check);
            long start = Stopwatch.GetTimestamp();
            Finding[] findings = [.. check.Run(change).Distinct().OrderByDescending(finding => finding.Severity)];
            results.Add(new CheckResult(check.Name, findings, Stopwatch.GetElapsedTime(start)));
        }

        return new GateReport(repository, change, results);
    }

    public void Dispose()
    {
        foreach (IDisposable check in Checks.OfType<IDisposable>())
        {
            check.Dispose();
        }
    }

    /// <summary>Why no check can read the contract; null if they can.</summary>
    private static Finding? Problem(SpecificationVersion version)
    {
        try
        {
            Resolve(version.Document, version.Document.Root);
            return null;
        }
        catch (Exception exception)
            when (exception
                    is YamlException
                        or InvalidDataException
                        or InvalidOperationException
                        or ArgumentException
                        or NullReferenceException
            )
        {
            string place = exception is YamlException yaml ? $"line {yaml.Start.Line}" : "";
            return new Finding(Severity.Unsound, "unreadable", $"the contract cannot be read: {exception.Message}", place);
        }
    }

    private static void Resolve(SpecificationDocument document, JsonNode? node)
    {
        if (node is JsonObject value)
        {
            document.Resolve(value);
        }

        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray elements => elements,
            _ => [],
        };
        foreach (JsonNode? child in children)
        {
            Resolve(document, child);
        }
    }
}
