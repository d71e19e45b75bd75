using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Synapse.ContractFiles;

/// <summary>A program that the build installs from build/package-lock.json.</summary>
internal static class NpmTool
{
    private static readonly string Folder = typeof(NpmTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NpmToolsFolder").Value!;

    // Left to itself, node drops what a pipe has not taken yet when a script ends its process.
    private const string WriteAll = "data:text/javascript,process.stdout._handle?.setBlocking?.(true)";

    /// <summary>A file of an installed package.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, "node_modules", .. parts]);

    /// <summary>Runs a script of an installed package with node.</summary>
    /// <exception cref="InvalidOperationException">There is no node.</exception>
    public static (int ExitCode, string Output, string Errors) RunScript(string script, IEnumerable<string> arguments) =>
        Run("node", ["--import", WriteAll, script, .. arguments]);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">The program cannot be started.</exception>
    public static (int ExitCode, string Output, string Errors) Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (Win32Exception exception)
        {
            string remedy = program == "node" ? "install Node.js 20 or later" : "put it on the path";
            throw new InvalidOperationException($"{Path.GetFileName(program)} was not found: {remedy}.", exception);
        }
    }
}
