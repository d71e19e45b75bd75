namespace Synapse.SpecGate.Checks;

/// <summary>A check whose tool takes longer to start than to look at many changes.</summary>
internal interface IBatchCheck : ICheck
{
    /// <summary>Looks at several changes in one run of the tool, for the calls of <see cref="ICheck.Run"/> that follow.</summary>
    void Prepare(IReadOnlyList<SpecificationChange> changes);
}
