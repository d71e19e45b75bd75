namespace Synapse.SpecGate.Checks;

/// <summary>One question that is asked about a change of the contract.</summary>
internal interface ICheck
{
    /// <summary>What it looks at, in a word or two.</summary>
    string Name { get; }

    /// <summary>Looks at the change, as far as its findings are asked for.</summary>
    /// <exception cref="GateException">A tool is missing or failed.</exception>
    IEnumerable<Finding> Run(SpecificationChange change);
}
