using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Synapse.SpecGate.Sdk;

/// <summary>
/// The public API of a compilation, a line for each symbol, as Microsoft.CodeAnalysis.PublicApiAnalyzers writes it: what the analyzer
/// misses in an empty listing is the whole.
/// </summary>
internal static class PublicApi
{
    private const string Undeclared = "RS0016";

    private static readonly AnalyzerOptions EmptyListing = new([
        new Listing("PublicAPI.Shipped.txt"),
        new Listing("PublicAPI.Unshipped.txt"),
    ]);

    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> Analyzers = new(() =>
        new AnalyzerFileReference(Repository.Metadata("PublicApiAnalyzer"), new AnalyzerLoader()).GetAnalyzers(LanguageNames.CSharp));

    public static IReadOnlyList<string> Of(Compilation compilation)
    {
        CompilationOptions options = compilation.Options.WithSpecificDiagnosticOptions(
            ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(Undeclared, ReportDiagnostic.Warn));
        return
        [
            .. compilation
                .WithOptions(options)
                .WithAnalyzers(Analyzers.Value, EmptyListing)
                .GetAnalyzerDiagnosticsAsync()
                .GetAwaiter()
                .GetResult()
                .Where(diagnostic => diagnostic.Id == Undeclared)
                .Select(diagnostic => diagnostic.Properties["APIName"]!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private sealed class Listing(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From("#nullable enable\n");
    }
}
