using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synapse.SpecGate.Sdk;

/// <summary>Takes the bodies out of the methods of a file: what is declared stays, and is compiled in a fraction of the time.</summary>
internal sealed class Declarations : CSharpSyntaxRewriter
{
    private static readonly ExpressionSyntax Throw = SyntaxFactory.ParseExpression("throw null!");

    private static readonly BlockSyntax Body = SyntaxFactory.Block(SyntaxFactory.ParseStatement("throw null!;"));

    /// <summary>Gets a file with declarations only.</summary>
    public static SyntaxTree Of(SyntaxTree file) => file.WithRootAndOptions(new Declarations().Visit(file.GetRoot()), file.Options);

    public override SyntaxNode? VisitBlock(BlockSyntax node) => node.Parent is BaseMethodDeclarationSyntax ? Body : node;

    public override SyntaxNode? VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) =>
        node.Parent is BaseMethodDeclarationSyntax ? node.WithExpression(Throw) : node;

    // What source generators intercept is a call, and those are gone.
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) =>
        node.Attributes.Any(attribute => $"{attribute.Name}".Contains("InterceptsLocation", StringComparison.Ordinal)) ? null : node;
}
