using CsCheck;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests;

/// <summary>The contract of the repository, and what is made of it by chance.</summary>
internal sealed class ContractTests
{
    [Test]
    public void The_contract_of_the_repository_has_no_problem() =>
        Assert.That(Contract.Read(Repository.Contract).Problems, Is.Empty);

    [Test]
    public void Operations_have_their_names_and_lines()
    {
        Contract contract = Contract.Read(Repository.Contract);

        Model.Operation jobs = contract.Operations.Single(operation => operation.Id == "list_jobs");

        Assert.That(
            (jobs.Name, jobs.ListAllName, jobs.QueryName, jobs.Method, jobs.Path),
            Is.EqualTo(("ListJobs", "ListAllJobs", "ListJobsQuery", "GET", "/jobs/")));
        Assert.That(File.ReadLines(Repository.Contract).Skip(jobs.Place.Line - 1).First(), Does.Contain("operationId: list_jobs"));
    }

    [Test]
    public void A_contract_may_be_JSON()
    {
        Contract contract = Contract.Parse("""
            {
                "openapi": "3.0.3", "info": {}, "paths": { "/a\u0062/": { "get": {
                    "operationId": "get_a", "x-retry": "safe", "responses": { "204": { "description": "Done." } } } } }
            }
            """);

        Assert.That(contract.Problems, Is.Empty);
        Assert.That(contract.Operations.Single().Path, Is.EqualTo("/ab/"));
    }

    // Whatever somebody types: problems, or a client, and never an exception.
    [Test]
    public void A_damaged_contract_is_read_or_refused()
    {
        string[] lines = File.ReadAllLines(Repository.Contract);
        string[] replacements = ["", "[]", "{}", "~", "1", "true", "text", "'#/components/schemas/Job'", "{ a: b }", "[ { a: b } ]"];
        Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, 5], Gen.Int[0, replacements.Length - 1]).Sample(
            (line, kind, index) =>
            {
                string[] damaged = Damage(lines, line, kind, replacements[index]);
                Contract contract = Contract.Parse(string.Join('\n', damaged));
                return contract.Problems.Count > 0 || contract.ToIntermediate().Length > 0;
            },
            iter: 300);
    }

    private static string[] Damage(string[] lines, int line, int kind, string replacement)
    {
        string text = lines[line];
        int value = text.IndexOf(": ", StringComparison.Ordinal);
        int inner = text.LastIndexOf(": ", StringComparison.Ordinal);
        return kind switch
        {
            0 => [.. lines[..line], .. lines[(line + 1)..]],
            1 => [.. lines[..line], text, .. lines[line..]],
            2 when value > 0 => [.. lines[..line], text[..(value + 2)] + replacement, .. lines[(line + 1)..]],
            3 when inner > 0 => [.. lines[..line], text[..(inner + 2)] + replacement + " }", .. lines[(line + 1)..]],
            4 when value > 0 => [.. lines[..line], text[..value] + "x" + text[value..], .. lines[(line + 1)..]],
            _ => [.. lines[..line], text.Replace("string", replacement, StringComparison.Ordinal), .. lines[(line + 1)..]],
        };
    }
}
