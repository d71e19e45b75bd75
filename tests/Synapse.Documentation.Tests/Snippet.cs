using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Synapse.Documentation.Tests;

/// <summary>Code from the documentation, compiled as the Program.cs of a new console application: nothing is added to it.</summary>
internal sealed class Snippet
{
    // What ImplicitUsings adds to a new console application.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // What the web SDK adds to them.
    private const string WebUsings = """
        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Assembly _assembly;

    private Snippet(Assembly assembly) => _assembly = assembly;

    /// <summary>Gets whether it is a program that ends, and not only declarations or a server.</summary>
    public bool IsProgram { get; private init; }

    /// <exception cref="InvalidOperationException">The code does not compile; the message holds it and the errors.</exception>
    public static Snippet Compile(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(WithoutFileDirectives(code), Language);
        bool isWeb = code.Contains("#:sdk Microsoft.NET.Sdk.Web", StringComparison.Ordinal);
        string usings = isWeb ? ImplicitUsings + WebUsings : ImplicitUsings;
        bool hasStatements = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create(
            "Snippet" + Guid.NewGuid().ToString("N"),
            [tree, CSharpSyntaxTree.ParseText(usings, Language)],
            References,
            new CSharpCompilationOptions(
                hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + code);
        }

        return new Snippet(AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image.ToArray())))
        {
            IsProgram = hasStatements && !code.Contains(".Run();", StringComparison.Ordinal),
        };
    }

    /// <summary>Runs it and returns what it writes to the console.</summary>
    public async Task<string> RunAsync()
    {
        TextWriter console = Console.Out;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(TextWriter.Synchronized(output));
        try
        {
            await Task.Run(() =>
                _assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null));
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    // Those of a program in a single file, which the compiler does not take here.
    private static string WithoutFileDirectives(string code) => string.Join('\n', code.Split('\n').Select(
        line => line.StartsWith("#:", StringComparison.Ordinal) || line.StartsWith("#!", StringComparison.Ordinal) ? "" : line));
}
