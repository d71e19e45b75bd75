using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>An application that was compiled against the SDK of the committed contract, and is run with other SDKs.</summary>
internal sealed class CompiledCaller : IDisposable
{
    private readonly ClientGenerator _generator = new(Repository.OfProgram);
    private readonly SdkCompiler _compiler = new(Repository.OfProgram);
    private readonly AssemblyFolder _folder;
    private readonly byte[] _caller;

    public CompiledCaller()
    {
        _folder = new AssemblyFolder(Repository.OfProgram, _compiler.References);
        Original = Build(RepositoryCopy.Original);
        _caller = Compile(Original);
    }

    /// <summary>The SDK that it was compiled against.</summary>
    public string Original { get; }

    /// <summary>Builds the SDK of a contract.</summary>
    public string Build(string contract)
    {
        (string? client, string? problem) = _generator.Generate(new SpecificationVersion("", contract));
        Assert.That(problem, Is.Null);
        SdkCompilation sdk = _compiler.Compile(client!);
        string file = _folder.NewFile();
        Assert.That(sdk.TryWrite(file), Is.True, string.Join('\n', sdk.Errors()));
        return file;
    }

    /// <summary>Compiles the application anew, against another SDK.</summary>
    public byte[] Compile(string sdk)
    {
        using var reader = new StreamReader(typeof(CompiledCaller).Assembly.GetManifestResourceStream("Caller.cs")!);
        var compilation = CSharpCompilation.Create(
            "Caller",
            [CSharpSyntaxTree.ParseText(reader.ReadToEnd())],
            [.. _compiler.References.Append(sdk).Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        Assert.That(compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return assembly.ToArray();
    }

    /// <summary>Runs the application, as it was compiled at first, with an SDK.</summary>
    /// <returns>The requests that it sent, and what it told.</returns>
    public async Task<string> RunAsync(string sdk)
    {
        var context = new SdkContext(sdk);
        using var backend = new RecordingBackend();
        Assembly caller = context.LoadFromStream(new MemoryStream(_caller));
        string told = await (Task<string>)caller.GetType("Caller")!.GetMethod("RunAsync")!.Invoke(null, [backend])!;
        context.Unload();
        return backend.Requests + told;
    }

    public void Dispose() => _folder.Dispose();

    // The packages are those of the tests; the SDK is the one that was asked for.
    private sealed class SdkContext(string sdk) : AssemblyLoadContext("caller", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == "Synapse.Generated" ? LoadFromAssemblyPath(sdk) : null;
    }
}
