using Synapse.ContractGeneration.Tests.Batch;
using Synapse.ContractGeneration.Tests.OtherContracts;
using Synapse.ContractGeneration.Tests.Table;

namespace Synapse.ContractGeneration.Tests;

/// <summary>
/// Contracts that were not written for this client: one as Django's tools write it, and those of the folder that SYNAPSE_OTHER_CONTRACTS
/// names.
/// </summary>
internal sealed class OtherContractsTests
{
    private const double LeastShare = 0.95;

    [Test]
    public async Task Most_operations_have_a_client_and_the_others_are_refused()
    {
        OtherMeasure[] measures = [.. Contracts().Select((contract, number) => Measure(contract.Name, contract.Text, number))];
        foreach (OtherMeasure measure in measures)
        {
            await TestContext.Out.WriteLineAsync(measure.ToString());
        }

        Assert.That(measures.Where(measure => measure.Share < LeastShare), Is.Empty);
        Contract contract = Contract.Parse(BatchContract.Of([.. measures.Select(measure => measure.ToCase())]));
        Assert.That(contract.Problems, Is.Empty);
        BatchAssembly.Compile(await ClientGenerator.GenerateAsync(contract.ToIntermediate()), "");
    }

    private static OtherMeasure Measure(string name, string text, int number) => new(new OtherContract(name, text, $"other{number}_"));

    private static IEnumerable<(string Name, string Text)> Contracts()
    {
        string? folder = Environment.GetEnvironmentVariable("SYNAPSE_OTHER_CONTRACTS");
        string[] files = folder is { Length: > 0 } ? Directory.GetFiles(folder, "*.yaml") : [];
        return files.Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))
            .Prepend(("django.yaml", TableFile.Text("django")));
    }
}
