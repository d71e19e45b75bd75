using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Synapse.SpecGate.Sdk;

/// <summary>Compiles the SDK's hand-written code with the client of any contract, as the build would do it.</summary>
internal sealed class SdkCompiler
{
    private const string ClientFile = "SynapseClient.g.cs";

    private readonly string _folder;
    private readonly CSharpParseOptions _parseOptions;
    private readonly CSharpCompilation _handWritten;
    private readonly GeneratorDriver _generators;

    public SdkCompiler(Repository repository)
    {
        _folder = repository.Sdk;
        CSharpCommandLineArguments arguments = CSharpCommandLineParser.Default.Parse(
            CompilerArguments.Load(repository),
            repository.Sdk,
            sdkDirectory: null
        );
        _parseOptions = arguments.ParseOptions;
        References = [.. arguments.MetadataReferences.Select(reference => reference.Reference)];
        _handWritten = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments
                .SourceFiles.Where(source => Path.GetFileName(source.Path) != ClientFile)
                .Select(source => Parse(File.ReadAllText(source.Path), source.Path)),
            References.Select(path => MetadataReference.CreateFromFile(path)),
            arguments.CompilationOptions.WithNullableContextOptions(NullableContextOptions.Annotations));
        _generators = CSharpGeneratorDriver.Create(Generators(arguments), parseOptions: _parseOptions);
    }

    /// <summary>The assemblies that the SDK is compiled against.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Compiles the SDK with a client.</summary>
    public SdkCompilation Compile(string client)
    {
        _generators.RunGeneratorsAndUpdateCompilation(
            _handWritten.AddSyntaxTrees(Parse(WithoutNullableWarnings(client), ClientFile)),
            out Compilation compilation,
            out _
        );
        return new SdkCompilation(compilation, _folder);
    }

    // They are no errors, and to find them takes as long as the rest of the compilation.
    private static string WithoutNullableWarnings(string client) =>
        client.Replace("#nullable enable\n", "#nullable enable annotations\n", StringComparison.Ordinal);

    private SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, System.Text.Encoding.UTF8), _parseOptions, path);

    private static ImmutableArray<ISourceGenerator> Generators(CSharpCommandLineArguments arguments)
    {
        var loader = new AnalyzerLoader();
        return
        [
            .. arguments.AnalyzerReferences.SelectMany(analyzer =>
                new AnalyzerFileReference(analyzer.FilePath, loader).GetGenerators(LanguageNames.CSharp)
            ),
        ];
    }
}
