using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace Synapse.ContractFiles;

/// <summary>A program that the build installs from build/npm/package-lock.json.</summary>
internal static class NpmTool
{
    private static readonly string Folder = typeof(NpmTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "NpmToolsFolder").Value!;

    private static readonly string OutputToFile = new Uri(Path.Combine(AppContext.BaseDirectory, "output-to-file.mjs")).AbsoluteUri;

    /// <summary>A file of an installed package.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Folder, "node_modules", .. parts]);

    /// <summary>Runs a script of an installed package with node.</summary>
    /// <exception cref="InvalidOperationException">Node.js was not found.</exception>
    public static (int ExitCode, string Output, string Errors) RunScript(string script, IEnumerable<string> arguments)
    {
        string output = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = Describe("node", ["--import", OutputToFile, script, .. arguments]);
            start.Environment["SYNAPSE_TOOL_OUTPUT"] = output;
            (int exitCode, _, string errors) = Run(start);
            return (exitCode, File.ReadAllText(output), errors);
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">The program was not found.</exception>
    public static (int ExitCode, string Output, string Errors) Run(string program, IEnumerable<string> arguments) =>
        Run(Describe(program, arguments));

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
    };

    private static (int ExitCode, string Output, string Errors) Run(ProcessStartInfo start)
    {
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
            string remedy = start.FileName == "node" ? "install Node.js 20 or later" : "put it on the path";
            throw new InvalidOperationException($"{Path.GetFileName(start.FileName)} was not found: {remedy}.", exception);
        }
    }
}
