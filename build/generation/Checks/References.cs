using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Checks;

/// <summary>Follows references within the contract.</summary>
internal sealed class References(MapNode root)
{
    /// <summary>The name in <c>components</c> to which a node refers; null if it is no reference.</summary>
    public static string? Name(Node node, string section) =>
        (node as MapNode)?["$ref"] is ScalarNode reference
        && reference.Text.StartsWith($"#/components/{section}/", StringComparison.Ordinal)
            ? reference.Text[$"#/components/{section}/".Length..].Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal)
            : null;

    /// <summary>What a node is, behind whatever references; null if one leads nowhere.</summary>
    public MapNode? Resolve(Node node, string section)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (node is MapNode map && map.Find("$ref") is not null)
        {
            if (Name(map, section) is not { } name || !seen.Add(name) || Target(section, name) is not { } target)
            {
                return null;
            }

            node = target;
        }

        return node as MapNode;
    }

    /// <summary>Reports a reference that leads nowhere, or to something else than what belongs here.</summary>
    public void Find(MapNode node, string section, ProblemList problems)
    {
        Node value = node["$ref"]!;
        if (value is not ScalarNode reference || !reference.Text.StartsWith('#'))
        {
            problems.Add(
                value.Place, ProblemCode.Reference,
                "A reference into another file is not followed: move its target into this file.");
        }
        else if (Name(node, section) is not { } name)
        {
            problems.Add(value.Place, ProblemCode.Reference, $"A reference here must begin with #/components/{section}/.");
        }
        else if (Target(section, name) is null)
        {
            problems.Add(value.Place, ProblemCode.Reference, $"There is no {name} in components/{section}.");
        }
        else if (Resolve(node, section) is null)
        {
            problems.Add(value.Place, ProblemCode.Reference, $"{name} refers to itself.");
        }
    }

    private Node? Target(string section, string name) => root.Map("components")?.Map(section)?[name];
}
