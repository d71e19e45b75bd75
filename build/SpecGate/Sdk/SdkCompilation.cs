using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace Synapse.SpecGate.Sdk;

/// <summary>The SDK, compiled with the client of one contract.</summary>
internal sealed class SdkCompilation(Compilation compilation, string folder)
{
    public Compilation Compilation => compilation;

    /// <summary>The same declarations, with nothing in them.</summary>
    public SdkCompilation WithoutBodies() =>
        new(
            compilation.RemoveAllSyntaxTrees()
                .AddSyntaxTrees(compilation.SyntaxTrees.AsParallel().AsOrdered().Select(Declarations.Of)),
            folder);

    /// <summary>Why it does not compile; empty if it does.</summary>
    public IReadOnlyList<(string Place, string Message)> Errors() =>
        [
            .. compilation
                .GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => (Place(diagnostic), $"{diagnostic.Id}: {diagnostic.GetMessage()}")),
        ];

    /// <summary>Writes the assembly without the bodies of its methods: it needs only what is declared to be right.</summary>
    /// <returns>Whether what is declared is right.</returns>
    public bool TryWriteApi(string file) => TryWrite(file, new EmitOptions(metadataOnly: true, tolerateErrors: true));

    /// <summary>Writes the assembly.</summary>
    /// <returns>Whether it compiles.</returns>
    public bool TryWrite(string file) => TryWrite(file, new EmitOptions());

    private bool TryWrite(string file, EmitOptions options)
    {
        using var assembly = new MemoryStream();
        if (!compilation.Emit(assembly, options: options).Success)
        {
            return false;
        }

        File.WriteAllBytes(file, assembly.ToArray());
        return true;
    }

    private string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string file = Path.IsPathRooted(span.Path)
            ? $"src/Synapse.Generated/{Path.GetRelativePath(folder, span.Path).Replace('\\', '/')}"
            : span.Path;
        return $"{file}({span.StartLinePosition.Line + 1})";
    }
}
