using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>The hand-written half of the SDK, the client of a contract, and the code that calls it, compiled into one assembly.</summary>
internal static class BatchAssembly
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    public static CSharpCompilation HandWritten { get; } = CSharpCompilation.Create(
        "Synapse.Batch",
        Sources().Append(Parse(ImplicitUsings)),
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Compiles a client and code that uses it.</summary>
    /// <exception cref="AssertionException">It does not compile: the program let a contract pass that has no client.</exception>
    public static Assembly Compile(string client, string code)
    {
        GeneratorDriver generators = CSharpGeneratorDriver.Create(Generators(), parseOptions: ParseOptions);
        generators.RunGeneratorsAndUpdateCompilation(
            HandWritten.AddSyntaxTrees(Parse(client), Parse(code)), out Compilation compilation, out _);
        using var image = new MemoryStream();
        string[] errors =
        [
            .. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => $"{diagnostic} in: {Line(diagnostic)}"),
        ];
        Assert.That(errors, Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext("batch").LoadFromStream(image);
    }

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";

    private static IEnumerable<SyntaxTree> Sources() =>
        from file in Directory.EnumerateFiles(Repository.Sdk, "*.cs", SearchOption.AllDirectories)
        where !Path.GetRelativePath(Repository.Sdk, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
        select Parse(File.ReadAllText(file));

    // What this process runs with, but for the SDK itself.
    private static IEnumerable<MetadataReference> References() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetFileName(path) != "Synapse.Generated.dll"
        select MetadataReference.CreateFromFile(path);

    private static IEnumerable<ISourceGenerator> Generators() => Repository.Metadata("SourceGenerator")
        .SelectMany(path => new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp));

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
