using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Synapse.Emulator;

namespace Synapse.Trimming.Tests;

/// <summary>An application that uses the SDK is published trimmed, without a warning but Newtonsoft's about itself, and does its work.</summary>
internal sealed partial class TrimmedAppTests
{
    private readonly DirectoryInfo _published = Directory.CreateTempSubdirectory("synapse-trimmed-");

    [OneTimeTearDown]
    public void Clean() => _published.Delete(recursive: true);

    [Test]
    public async Task A_trimmed_application_does_what_an_untrimmed_one_does()
    {
        string repository = typeof(TrimmedAppTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "RepositoryRoot")
            .Value!;
        string folder = Path.Combine(_published.FullName, "app");
        (int exit, string output) = await RunAsync(
            "dotnet",
            "publish",
            Path.Combine(repository, "tests", "Synapse.TrimmedApp"),
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--self-contained",
            "-nodeReuse:false",
            "-v:minimal",
            "-tl:off",
            "--artifacts-path",
            Path.Combine(_published.FullName, "artifacts"),
            "-o",
            folder
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.Zero, output);
            Assert.That(
                Warning()
                    .Matches(output)
                    .Select(warning => warning.Value)
                    .Where(warning => !warning.Contains(": Newtonsoft.Json.", StringComparison.Ordinal)),
                Is.Empty
            );
        }

        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) }
        );
        (exit, output) = await RunAsync(
            Path.Combine(folder, OperatingSystem.IsWindows() ? "Synapse.TrimmedApp.exe" : "Synapse.TrimmedApp"),
            emulator.BaseAddress.ToString(),
            emulator.Credentials.AccessToken
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exit, Is.Zero, output);
            Assert.That(output, Does.Contain("plugin: 검출").And.Contain("release: 1.0.0").And.Contain("job: completed").And.Contain("log: ")
                .And.Contain("jobs: 1 of 1").And.Contain("refused: name"));
        }
    }

    [GeneratedRegex(@"^.*\bwarning\b.*$", RegexOptions.Multiline)]
    private static partial Regex Warning();

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host was started with must not steer the build.
        foreach (
            string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()
        )
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
