using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PublicApiGenerator;

namespace Synapse.SpecGate.Sdk;

/// <summary>The public API of an assembly, a line for each type and each member, in the order of their names.</summary>
internal static class PublicApi
{
    // What a tool or the compiler notes about itself is no promise to a caller.
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes =
        [
            "System.CodeDom.Compiler.GeneratedCodeAttribute",
            "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
            "System.Runtime.CompilerServices.AsyncStateMachineAttribute",
            "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
            "System.Runtime.CompilerServices.IteratorStateMachineAttribute",
        ],
    };

    /// <summary>The API of an assembly file. The assemblies that it refers to stand beside it.</summary>
    public static IReadOnlyList<string> Of(string file)
    {
        var context = new AssemblyLoadContext("public API", isCollectible: true);
        try
        {
            string listing = context.LoadFromAssemblyPath(file).GeneratePublicApi(Options);
            return [.. Lines(CSharpSyntaxTree.ParseText(listing).GetCompilationUnitRoot(), "").Distinct().Order(StringComparer.Ordinal)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static IEnumerable<string> Lines(SyntaxNode node, string scope) => node.ChildNodes().SelectMany(child => child switch
    {
        NamespaceDeclarationSyntax space => Lines(space, $"{space.Name}."),
        TypeDeclarationSyntax type => Lines(type, $"{Name(type, scope)}.").Prepend($"{Name(type, scope)} : {Head(type)}"),
        EnumDeclarationSyntax type => Lines(type, $"{Name(type, scope)}.").Prepend($"{Name(type, scope)} : {Text(type.WithMembers([]))}"),
        EnumMemberDeclarationSyntax value => [$"{scope}{value.Identifier} : {Text(value)}"],
        MemberDeclarationSyntax member => [$"{scope}{Name(member)} : {Text(member)}"],
        _ => [],
    });

    private static string Name(BaseTypeDeclarationSyntax type, string scope) =>
        scope + type.Identifier.ValueText + (type is TypeDeclarationSyntax { TypeParameterList: { } parameters } ? Text(parameters) : "");

    private static string Name(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        EventFieldDeclarationSyntax happening => happening.Declaration.Variables[0].Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        _ => "operator",
    };

    private static string Head(TypeDeclarationSyntax type) => Text(type.WithMembers([]));

    // One line, without the braces of an empty type and the empty body of a method.
    private static string Text(SyntaxNode node)
    {
        string text = string.Join(
            ' ',
            node.NormalizeWhitespace(indentation: "", eol: " ").ToFullString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        return text.EndsWith("{ }", StringComparison.Ordinal) ? text[..^3].TrimEnd() : text.TrimEnd(';');
    }
}
