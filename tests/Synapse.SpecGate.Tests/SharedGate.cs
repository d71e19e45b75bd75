using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Tests;

/// <summary>The gate on the repository that the tests were built from, with tools that are started once for all tests.</summary>
[SetUpFixture]
internal sealed class SharedGate
{
    public static string Contract { get; } = File.ReadAllText(Repository.OfProgram.Specification);

    public static SdkBuild Sdk { get; } = new(Repository.OfProgram);

    public static SpecificationVersion Before { get; } = new("the contract", SharedGate.Contract);

    /// <summary>What the whole gate says about an edited contract.</summary>
    public static GateReport Check(string contract) => CheckAll([contract])[contract];

    /// <summary>What the whole gate says about each of several edited contracts.</summary>
    public static IReadOnlyDictionary<string, GateReport> CheckAll(params IReadOnlyList<string> contracts) => contracts
        .Zip(Gate.Create(Repository.OfProgram, Sdk).Run([.. contracts.Select(Change)], _ => { }))
        .ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>What some checks say about each of several edited contracts.</summary>
    public static IReadOnlyList<GateReport> Check(IEnumerable<string> contracts, params IReadOnlyList<ICheck> checks) =>
        new Gate(Repository.OfProgram, checks).Run([.. contracts.Select(Change)], _ => { });

    [OneTimeTearDown]
    public void Remove() => Sdk.Dispose();

    private static SpecificationChange Change(string contract) => new(Before, new SpecificationVersion("the edited contract", contract));
}
