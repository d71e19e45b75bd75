using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Synapse.Benchmarks.Build;

namespace Synapse.Benchmarks;

/// <summary>Measures how long a change takes to become a compiled client.</summary>
internal static class BuildCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(string repository, string artifacts)
    {
        var command = new Command("build", "Measures what a change of the contract costs, beside the compile alone.");
        command.SetAction((_, _) => RunAsync(repository, Path.Combine(artifacts, "build-ratios.json")));
        return command;
    }

    private static async Task<int> RunAsync(string repository, string path)
    {
        BuildResult result = await AnsiConsole
            .Status()
            .StartAsync("Copying", status => BuildMeasurement.RunAsync(repository, step => status.Status(step)));
        AnsiConsole.Write(
            new Table()
                .AddColumns("Build of the SDK", "Seconds", "Goal", "")
                .AddRow("nothing changed", Text(result.NothingChanged), "no tool runs", Mark(result.NoToolRan))
                .AddRow("code changed", Text(result.CodeChanged), "", "")
                .AddRow(
                    "contract changed",
                    Text(result.ContractChanged),
                    $"≤ {Text(BuildResult.MaxRatio)} of code changed: {Text(result.Ratio)}",
                    Mark(result.IsRatioMet)
                )
        );
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(result, Json) + "\n");
        return 0;
    }

    private static string Text(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);

    private static string Mark(bool met) => met ? "[green]met[/]" : "[red]MISSED[/]";
}
