namespace Synapse.ContractGeneration.Checks;

/// <summary>What may stand in one kind of object: every keyword that is known, and how its value is checked.</summary>
/// <param name="Name">What messages call such an object.</param>
/// <param name="Keywords">The known keywords, refused ones with their reason included.</param>
internal sealed record Shape(string Name, IReadOnlyDictionary<string, Rule> Keywords)
{
    /// <summary>The part of <c>components</c> to which a reference in its place leads; null where no reference may stand.</summary>
    public string? Section { get; init; }

    /// <summary>The keywords that it cannot do without.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>How a keyword of the caller's own choice, such as a path, is checked; null where there is none.</summary>
    public Rule? Others { get; init; }
}
