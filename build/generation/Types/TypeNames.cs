using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Types;

/// <summary>
/// The C# names of schemas. One that the client or a framework has already gets <c>Model</c> behind it, as <c>TaskModel</c>; two schemas
/// that would have one name are refused.
/// </summary>
internal sealed class TypeNames
{
    private readonly NameScope _scope = new(ReservedNames.Types);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public TypeNames(MapNode? schemas, ProblemList problems)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Member schema in schemas?.Members ?? [])
        {
            bool isByHand = (schema.Value as MapNode)?.Find("x-hand-written") is not null;
            string name = Identifier.Pascal(schema.Name);
            if (!first.TryAdd(name, schema.Name))
            {
                problems.Add(
                    schema.Place,
                    ProblemCode.Name,
                    $"The schemas {first[name]} and {schema.Name} would both be {name} in C#: rename one of them.");
            }
            else
            {
                _names[schema.Name] = isByHand ? name : Declare(ReservedNames.HasType(name) ? name + "Model" : name);
            }
        }
    }

    /// <summary>The name of a schema of <c>components</c>.</summary>
    public string Of(string schema) => _names.GetValueOrDefault(schema, schema);

    /// <summary>A name for a type that the contract does not name.</summary>
    public string Declare(string name)
    {
        string declared = _scope.Take(name);
        _scope.TryTake(declared + "Codec");
        return declared;
    }
}
