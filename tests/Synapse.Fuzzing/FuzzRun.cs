using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Spectre.Console;

namespace Synapse.Fuzzing;

/// <summary>A run of AFL over the decoders: instruments the SDK, starts from the contract's own examples, and tells what it found.</summary>
internal static class FuzzRun
{
    public static int Start(TimeSpan duration)
    {
        string repository = typeof(FuzzRun)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "RepositoryRoot")
            .Value!;
        string work = Path.Combine(repository, "artifacts", "fuzzing");
        (string target, string seeds, string findings) = (
            Path.Combine(work, "target"),
            Path.Combine(work, "seeds"),
            Path.Combine(work, "findings")
        );
        foreach (string folder in (string[])[target, seeds, findings])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Copy(AppContext.BaseDirectory, target);
        int count = Seeds.WriteTo(seeds);
        string tokens = Path.Combine(work, "tokens.dict");
        Seeds.WriteDictionary(tokens);
        AnsiConsole.MarkupLineInterpolated($"{DecoderTarget.Count} decoders, {count} documents to start from, {duration.TotalSeconds:0} s");
        Run(repository, "dotnet", "tool", "restore");
        Run(repository, "dotnet", "sharpfuzz", Path.Combine(target, "Synapse.Generated.dll"));
        try
        {
            Run(
                repository,
                "afl-fuzz",
                "-i",
                seeds,
                "-o",
                findings,
                "-x",
                tokens,
                "-t",
                "5000",
                "-m",
                "none",
                "-V",
                duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
                "dotnet",
                Path.Combine(target, "Synapse.Fuzzing.dll"),
                "target"
            );
        }
        catch (Win32Exception)
        {
            AnsiConsole.MarkupLine("[red]afl-fuzz is not on the path.[/] On Debian: apt-get install afl++");
            return 3;
        }

        string results = Path.Combine(findings, "default");
        Dictionary<string, string> stats = File.ReadLines(Path.Combine(results, "fuzzer_stats"))
            .Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
        AnsiConsole.MarkupLineInterpolated(
            $"{stats["execs_done"]} documents ({stats["execs_per_sec"]} a second), {stats["corpus_count"]} paths, {stats["bitmap_cvg"]} of the map, {stats["saved_crashes"]} crashes, {stats["saved_hangs"]} hangs"
        );
        return stats["saved_crashes"] == "0" && stats["saved_hangs"] == "0" ? 0 : 1;
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["AFL_NO_UI"] = "1";
        start.Environment["AFL_SKIP_BIN_CHECK"] = "1";
        start.Environment["AFL_SKIP_CPUFREQ"] = "1";
        start.Environment["AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES"] = "1";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine(output);
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
