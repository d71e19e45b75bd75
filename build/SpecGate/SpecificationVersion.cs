using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate;

/// <summary>The contract at one time.</summary>
/// <param name="Label">What a reader knows it by: a file, a release, a commit.</param>
/// <param name="Text">The YAML.</param>
internal sealed record SpecificationVersion(string Label, string Text)
{
    private readonly Lazy<SpecificationDocument> _document = new(() => SpecificationDocument.Parse(Text));

    /// <summary>What the YAML says.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is no YAML.</exception>
    public SpecificationDocument Document => _document.Value;

    /// <summary>The contract in the working tree.</summary>
    public static SpecificationVersion Current(Repository repository) => Load(repository.Specification, Repository.SpecificationName);

    public static SpecificationVersion Load(string file, string label) => new(label, File.ReadAllText(file));
}
