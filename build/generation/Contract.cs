using Synapse.ContractGeneration.Checks;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Operations;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;
using Synapse.ContractGeneration.Writing;

namespace Synapse.ContractGeneration;

/// <summary>The contract with every name and type decided, or the problems because of which no client can be made of it.</summary>
internal sealed class Contract
{
    private readonly MapNode? _root;

    private Contract(
        MapNode? root, IReadOnlyCollection<Problem> problems, IReadOnlyList<Operation> operations, IReadOnlyList<TypeDeclaration> types)
    {
        _root = root;
        Problems = problems;
        Operations = operations;
        Types = types;
    }

    /// <summary>Why no client can be made, in the order of the lines; empty if one can.</summary>
    public IReadOnlyCollection<Problem> Problems { get; }

    /// <summary>The operations, in the order of the contract; where there are problems, those that could be read.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The types that are generated, in the order of the contract.</summary>
    public IReadOnlyList<TypeDeclaration> Types { get; }

    /// <summary>Reads a contract from its file.</summary>
    public static Contract Read(string file) => Parse(File.ReadAllText(file));

    /// <summary>Reads a contract from its text, YAML or JSON.</summary>
    public static Contract Parse(string text)
    {
        var problems = new ProblemList();
        if (YamlText.Read(text, problems) is not { } root)
        {
            return new Contract(root: null, problems, [], []);
        }

        CheckVersion(root, problems);
        var references = new References(root);
        new ShapeWalk(references, problems).Visit(root, Shapes.Document);
        var types = new SchemaTypes(root, references, problems);
        types.DecideAll();
        IReadOnlyList<Operation> operations = new OperationReader(root, types, problems).Read();
        return new Contract(root, problems, operations, new Usage(types.Declarations, operations, problems).Apply());
    }

    /// <summary>The contract as NSwag and the templates read it.</summary>
    public string ToIntermediate() => IntermediateContract.Write(this);

    /// <summary>The contract as it was written, in JSON and without what a command shows nowhere.</summary>
    public string ToPlain() => PlainContract.Write(_root ?? throw new InvalidOperationException("The contract could not be read."));

    private static void CheckVersion(MapNode root, ProblemList problems)
    {
        if (root["openapi"] is not { } version)
        {
            if (root.Find("swagger") is null)
            {
                problems.Add(root.Place, ProblemCode.Structure, "The document needs openapi: write openapi: 3.0.3.");
            }
        }
        else if (!(version is ScalarNode text && text.Text.StartsWith("3.0.", StringComparison.Ordinal)))
        {
            problems.Add(version.Place, ProblemCode.Unsupported, "Only OpenAPI 3.0 is supported: write openapi: 3.0.3 and its schemas.");
        }
    }
}
