using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>An application that was compiled against the SDK of the committed contract, and is run with other SDKs.</summary>
internal sealed class CompiledCaller
{
    private readonly byte[] _caller;

    public CompiledCaller()
    {
        Original = Build(SharedGate.Contract);
        _caller = Compile(Original);
    }

    /// <summary>The SDK that it was compiled against.</summary>
    public string Original { get; }

    /// <summary>Builds the SDK of a contract.</summary>
    public static string Build(string contract)
    {
        GeneratedClient client = SharedGate.Sdk.Generate(new SpecificationVersion("", contract));
        Assert.That(client.Problems, Is.Empty);
        SdkCompilation sdk = SharedGate.Sdk.Compile(client.Code!);
        string file = SharedGate.Sdk.NewFile();
        Assert.That(sdk.TryWrite(file), Is.True, string.Join('\n', sdk.Errors()));
        return file;
    }

    /// <summary>Compiles the application again, against another SDK.</summary>
    public static byte[] Compile(string sdk)
    {
        using var reader = new StreamReader(typeof(CompiledCaller).Assembly.GetManifestResourceStream("Caller.cs")!);
        return Compile(sdk, reader.ReadToEnd());
    }

    /// <summary>Compiles another application against an SDK.</summary>
    public static byte[] Compile(string sdk, string code)
    {
        var compilation = CSharpCompilation.Create(
            "Caller",
            [CSharpSyntaxTree.ParseText(code)],
            [.. SharedGate.Sdk.References.Append(sdk).Select(file => MetadataReference.CreateFromFile(file))],
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

    // The packages are those of the tests; the SDK is the one that was asked for.
    private sealed class SdkContext(string sdk) : AssemblyLoadContext("caller", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == "Synapse.Generated" ? LoadFromAssemblyPath(sdk) : null;
    }
}
