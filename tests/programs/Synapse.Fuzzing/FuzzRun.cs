using System.ComponentModel;
using System.Globalization;
using Spectre.Console;
using Synapse.TestSupport;

namespace Synapse.Fuzzing;

/// <summary>
/// A run of AFL over the decoders: instruments the SDK, starts from the contract's own examples, and tells what it found.
/// </summary>
internal static class FuzzRun
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["AFL_NO_UI"] = "1",
        ["AFL_SKIP_BIN_CHECK"] = "1",
        ["AFL_SKIP_CPUFREQ"] = "1",
        ["AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES"] = "1",
    };

    public static async Task<int> StartAsync(TimeSpan duration)
    {
        string work = Path.Combine(RepositoryFolder.Artifacts, "fuzzing");
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }

        string target = Path.Combine(work, "target");
        string seeds = Path.Combine(work, "seeds");
        string findings = Path.Combine(work, "findings");
        string tokens = Path.Combine(work, "tokens.dict");
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        int count = Seeds.WriteTo(seeds);
        Seeds.WriteDictionary(tokens);
        AnsiConsole.MarkupLineInterpolated($"{DecoderTarget.Count} decoders, {count} documents to start from, {duration.TotalSeconds:0} s");
        await RunAsync("dotnet", "tool", "restore");
        await RunAsync("dotnet", "sharpfuzz", Path.Combine(target, "Synapse.Generated.dll"));
        string seconds = duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        string[] program = ["dotnet", Path.Combine(target, "Synapse.Fuzzing.dll"), "target"];
        try
        {
            await RunAsync("afl-fuzz", ["-i", seeds, "-o", findings, "-x", tokens, "-t", "5000", "-m", "none", "-V", seconds, .. program]);
        }
        catch (Win32Exception)
        {
            AnsiConsole.MarkupLine("[red]afl-fuzz is not on the path.[/] On Debian: apt-get install afl++");
            return 3;
        }

        Dictionary<string, string> stats = File.ReadLines(Path.Combine(findings, "default", "fuzzer_stats"))
            .Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
        AnsiConsole.MarkupLineInterpolated($"{stats["execs_done"]} documents, {stats["execs_per_sec"]} a second");
        AnsiConsole.MarkupLineInterpolated($"{stats["corpus_count"]} paths, {stats["bitmap_cvg"]} of the map");
        AnsiConsole.MarkupLineInterpolated($"{stats["saved_crashes"]} crashes, {stats["saved_hangs"]} hangs");
        return stats["saved_crashes"] == "0" && stats["saved_hangs"] == "0" ? 0 : 1;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        ProcessResult result = await ChildProcess.RunAsync(program, arguments, RepositoryFolder.Root, Settings);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.All}");
        }
    }
}
