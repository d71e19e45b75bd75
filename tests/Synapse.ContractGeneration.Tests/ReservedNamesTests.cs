using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests;

/// <summary>The list of names that no schema can have is complete: what is missing breaks the build for whoever uses it.</summary>
internal sealed class ReservedNamesTests
{
    // The namespaces that every project of a caller uses implicitly: a type of ours with such a name would be ambiguous there.
    private static readonly string[] Implicit =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    [Test]
    public void The_list_names_every_type_and_namespace_that_is_in_use()
    {
        var generated = Contract.Read(Repository.Contract).Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        string[] needed =
        [
            .. Implicit.SelectMany(TypesOf).Concat(Declared()).Concat(Mentioned()).Where(name => !generated.Contains(name)),
            .. ByHand(generated),
        ];
        if (Environment.GetEnvironmentVariable("SYNAPSE_WRITE") == "1")
        {
            IEnumerable<string> all = File.ReadLines(List).Concat(needed).Distinct().Order(StringComparer.Ordinal);
            File.WriteAllText(List, string.Concat(all.Select(name => name + "\n")));
        }

        Assert.That(needed.Except(File.ReadLines(List)), Is.Empty, "Run this test with SYNAPSE_WRITE=1 to add them to the list.");
    }

    private static string List => Path.Combine(Repository.Generation, "Names", "reserved-names.txt");

    // The members of the hand-written parts of generated classes.
    private static IEnumerable<string> ByHand(HashSet<string> generated) =>
        from tree in BatchAssembly.HandWritten.SyntaxTrees
        from type in tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        where generated.Contains(type.Identifier.Text) || type.Identifier.Text == "SynapseClient"
        from member in type.Members
        let name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            _ => null,
        }
        where name is not null
        select $"{type.Identifier.Text}.{name}";

    private static IEnumerable<string> TypesOf(string name)
    {
        INamespaceSymbol space = BatchAssembly.HandWritten.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            space = space.GetNamespaceMembers().Single(member => member.Name == part);
        }

        return space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => type.Name);
    }

    private static IEnumerable<string> Declared() =>
        from tree in BatchAssembly.HandWritten.SyntaxTrees
        from node in tree.GetRoot().DescendantNodes()
        from name in node switch
        {
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            BaseNamespaceDeclarationSyntax space => space.Name.ToString().Split('.'),
            _ => [],
        }
        select name;

    private static IEnumerable<string> Mentioned()
    {
        foreach (SyntaxTree tree in BatchAssembly.HandWritten.SyntaxTrees)
        {
            SemanticModel model = BatchAssembly.HandWritten.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type && type.Name == name.Identifier.Text)
                {
                    yield return type.Name;
                }
            }
        }
    }
}
