using Synapse.ContractGeneration.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Synapse.ContractGeneration.Reading;

/// <summary>Reads YAML, or JSON, which is YAML too, into nodes that know where they stand.</summary>
internal static class YamlText
{
    /// <summary>Reads one document whose root is a map; null, with a problem reported, for anything else.</summary>
    public static MapNode? Read(string text, ProblemList problems)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return (MapNode)Convert(root, problems, depth: 0);
            }

            problems.Add(new Place(1, 1), ProblemCode.Yaml, "The file must hold one OpenAPI document, which is a map.");
        }
        catch (YamlException e)
        {
            problems.Add(At(e.Start), ProblemCode.Yaml, $"This is not valid YAML: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser's own failure on what it cannot make sense of; it does not say where.
            problems.Add(new Place(1, 1), ProblemCode.Yaml, "This is not valid YAML: look at the last change.");
        }

        return null;
    }

    private static Node Convert(YamlNode node, ProblemList problems, int depth)
    {
        // Aliases make a graph of the tree, and one that holds itself would never end.
        if (depth > 200)
        {
            problems.Add(At(node.Start), ProblemCode.Yaml, "The document is nested more than 200 levels deep.");
            return new ScalarNode(At(node.Start), "", IsQuoted: false);
        }

        return node switch
        {
            YamlMappingNode map => new MapNode(At(map.Start), [.. Members(map, problems, depth)]),
            YamlSequenceNode list => new ListNode(At(list.Start), [.. list.Children.Select(item => Convert(item, problems, depth + 1))]),
            YamlScalarNode scalar => new ScalarNode(At(scalar.Start), scalar.Value ?? "", scalar.Style != ScalarStyle.Plain),
            _ => throw new InvalidOperationException($"YAML has no node of kind {node.NodeType} here."),
        };
    }

    private static IEnumerable<Member> Members(YamlMappingNode map, ProblemList problems, int depth)
    {
        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && name != "<<")
            {
                yield return new Member(At(key.Start), name, Convert(value, problems, depth + 1));
            }
            else
            {
                problems.Add(At(key.Start), ProblemCode.Yaml, "A key must be a plain text; write out what a merge key would bring in.");
            }
        }
    }

    private static Place At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
