using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Synapse.Documentation.Tests;

/// <summary>Code from the documentation, compiled as it stands there.</summary>
internal sealed partial class Snippet
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http;
        using System.Threading; using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;
        using Synapse.Emulator; using Synapse.Generated;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Assembly _assembly;

    private Snippet(Assembly assembly) => _assembly = assembly;

    /// <exception cref="InvalidOperationException">The code does not compile; the message holds it and the errors.</exception>
    public static Snippet Compile(string code)
    {
        ILookup<bool, string> lines = code.Split('\n').ToLookup(line => Directive().IsMatch(line));
        string body = string.Join('\n', lines[false]);
        string Given(string name, string source) =>
            body.Contains($"var {name} =", StringComparison.Ordinal) ? "" : $"var {name} = context.{source};\n";
        string program = $$"""
            {{Usings}}
            {{string.Join('\n', lines[true])}}
            public static class Program
            {
                public static async Task RunAsync(Synapse.Documentation.Tests.SnippetContext context)
                {
                    {{Given("client", "Client")}}{{Given("accessToken", "AccessToken")}}{{Given("jobId", "JobId")}}{{Given(
                "progress",
                "Progress"
            )}}
                    {{Given("services", "Services")}}{{Given("configuration", "Configuration")}}
                    await Task.Yield();
                    {{body}}
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Snippet" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(program, new CSharpParseOptions(LanguageVersion.Latest))],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + program
            );
        }

        return new Snippet(AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image.ToArray())));
    }

    /// <summary>Runs it and returns what it writes to the console.</summary>
    public async Task<string> RunAsync(SnippetContext context)
    {
        TextWriter console = Console.Out;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(output);
        try
        {
            await (Task)_assembly.GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [context])!;
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Directive();
}
