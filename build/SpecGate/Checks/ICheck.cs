namespace Synapse.SpecGate.Checks;

/// <summary>One question that is asked about a change of the contract.</summary>
internal interface ICheck
{
    /// <summary>What it looks at, in a word or two.</summary>
    string Name { get; }

    /// <summary>Looks at the change. Whatever it throws becomes a line of the report.</summary>
    IEnumerable<Finding> Run(SpecificationChange change);
}
