using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Synapse.TestSupport.Architecture;

/// <summary>
/// Which namespaces of an assembly use which, method bodies included. Types of the root namespace (the assembly's name) are nodes of their
/// own, unless their folders are known: public types live there whatever folder they belong to.
/// </summary>
public sealed class NamespaceGraph
{
    private readonly string _root;
    private readonly Dictionary<(string From, string To), string> _uses;

    private NamespaceGraph(string root, Dictionary<(string From, string To), string> uses)
    {
        _root = root;
        _uses = uses;
    }

    /// <summary>Reads the graph from the compiled assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="folders">Folds types of the root namespace to the namespace that their folder stands for.</param>
    public static NamespaceGraph Of(Assembly assembly, SourceFolders? folders = null)
    {
        string root = assembly.GetName().Name!;
        using var file = new PEReader(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        var uses = new Dictionary<(string, string), string>();
        foreach (TypeDefinitionHandle type in metadata.TypeDefinitions)
        {
            (string node, string name) = Describe(metadata, type, root, folders);
            foreach (TypeDefinitionHandle used in TypeReferences.Of(file, metadata, type))
            {
                (string usedNode, string usedName) = Describe(metadata, used, root, folders);
                if (node != usedNode && IsInside(node, root) && IsInside(usedNode, root))
                {
                    uses.TryAdd((node, usedNode), $"{name} uses {usedName}");
                }
            }
        }

        return new NamespaceGraph(root, uses);
    }

    /// <summary>Leaves out what the types use: those that put the whole together may know every part of it.</summary>
    /// <param name="types">Types of the root namespace, by their simple names.</param>
    public NamespaceGraph Without(params string[] types)
    {
        HashSet<string> nodes = [.. types.Select(type => $"{_root}:{type}")];
        return new(_root, _uses.Where(use => !nodes.Contains(use.Key.From)).ToDictionary(use => use.Key, use => use.Value));
    }

    /// <summary>Gets the groups of two or more namespaces that use one another, each with an example of every use in it.</summary>
    public IReadOnlyList<string> Cycles() => [.. Components().Where(IsCycle).Select(Explain)];

    private bool IsCycle(HashSet<string> component) => component.Count(node => !IsRootType(node)) > 1;

    private bool IsRootType(string node) => node.StartsWith(_root + ":", StringComparison.Ordinal);

    private string Explain(HashSet<string> component)
    {
        var examples = _uses.Where(use => component.Contains(use.Key.From) && component.Contains(use.Key.To)).Select(use => use.Value);
        return string.Join(", ", component.Order()) + ":\n  " + string.Join("\n  ", examples.Order());
    }

    private List<HashSet<string>> Components()
    {
        ILookup<string, string> next = _uses.Keys.ToLookup(use => use.From, use => use.To);
        ILookup<string, string> previous = _uses.Keys.ToLookup(use => use.To, use => use.From);
        var components = new List<HashSet<string>>();
        HashSet<string> left = [.. _uses.Keys.SelectMany(use => new[] { use.From, use.To })];
        while (left.Count > 0)
        {
            string node = left.First();
            HashSet<string> component = Reach(node, next);
            component.IntersectWith(Reach(node, previous));
            left.ExceptWith(component);
            components.Add(component);
        }

        return components;
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> steps)
    {
        HashSet<string> reached = [start];
        var waiting = new Stack<string>(reached);
        while (waiting.TryPop(out string? node))
        {
            foreach (string step in steps[node].Where(reached.Add))
            {
                waiting.Push(step);
            }
        }

        return reached;
    }

    /// <summary>The node of a type, and its own name; a nested type, and what the compiler makes, belongs to the outermost type.</summary>
    private static (string Node, string Name) Describe(
        MetadataReader metadata, TypeDefinitionHandle handle, string root, SourceFolders? folders)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            handle = type.GetDeclaringType();
            type = metadata.GetTypeDefinition(handle);
        }

        string space = metadata.GetString(type.Namespace);
        string name = metadata.GetString(type.Name);
        string node = space != root ? space : folders?.Of(handle) is { } folder ? $"{root}.{folder}" : $"{root}:{name}";
        return (node, $"{space}.{name}");
    }

    private static bool IsInside(string node, string root) => node.StartsWith(root, StringComparison.Ordinal);
}
