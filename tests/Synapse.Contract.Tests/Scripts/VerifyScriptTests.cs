using NUnit.Framework;
using Synapse.Emulator;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Scripts;

/// <summary>The scripts that the workflow for backends runs.</summary>
internal sealed class VerifyScriptTests
{
    private static readonly string Folder = RepositoryFolder.PathOf("contracts", "verify");

    [TestCase("http://localhost:8000", "http localhost 8000 - http://localhost:8000/provider-states")]
    [TestCase("https://host.example/", "https host.example 443 - https://host.example/provider-states")]
    [TestCase("http://host.example", "http host.example 80 - http://host.example/provider-states")]
    [TestCase("https://host.example:8443/api/v1/", "https host.example 8443 /api/v1 https://host.example:8443/api/v1/provider-states")]
    [TestCase("http://[::1]:8000/", "http [::1] 8000 - http://[::1]:8000/provider-states")]
    public async Task A_url_is_taken_apart_for_the_verifier(string url, string expected)
    {
        Dictionary<string, string> options = await RunVerifierAsync("--form", "current", "--url", url);

        Assert.That(
            $"{options["transport"]} {options["hostname"]} {options["port"]} {options.GetValueOrDefault("base-path", "-")} "
            + options["state-change-url"],
            Is.EqualTo(expected));
        Assert.That(File.Exists(options["file"]), Is.True);
    }

    [Test]
    public async Task A_broker_takes_the_place_of_the_file()
    {
        Dictionary<string, string> options = await RunVerifierAsync(
            "--form", "documented", "--url", "http://localhost:8000", "--states-url", "http://localhost:8001/states",
            "--broker-url", "http://localhost:9292", "--provider-version", "abc", "--branch", "main");

        Assert.That(options, Does.Not.ContainKey("file"));
        Assert.That(
            (options["broker-url"], options["provider-name"], options["provider-version"], options["provider-branch"]),
            Is.EqualTo(("http://localhost:9292", "Synapse-Integration-API-documented", "abc", "main")));
        Assert.That(options["state-change-url"], Is.EqualTo("http://localhost:8001/states"));
    }

    [TestCase("--form", "another", "--url", "http://localhost:8000")]
    [TestCase("--form", "current", "--url", "ftp://localhost")]
    [TestCase("--form", "current", "--url", "http://user:password@localhost/")]
    [TestCase("--form", "current", "--url")]
    [TestCase("--what", "is this")]
    public async Task A_call_that_makes_no_sense_is_refused(params string[] arguments) =>
        Assert.That((await RunAsync("verify.sh", arguments)).ExitCode, Is.EqualTo(2));

    [TestCase("true", 0)]
    [TestCase("exit 3", 3)]
    public async Task A_backend_is_started_and_waited_for(string command, int exitCode)
    {
        await using SynapseEmulator backend = await SynapseEmulator.StartAsync();

        Assert.That((await RunAsync("start.sh", [command, backend.BaseAddress.ToString()])).ExitCode, Is.EqualTo(exitCode));
    }

    [Test]
    public async Task A_backend_that_does_not_come_fails() =>
        Assert.That((await RunAsync("start.sh", ["true", "http://127.0.0.1:9/", "0"])).ExitCode, Is.EqualTo(1));

    /// <summary>Gets the options that the verifier receives, by a program in its place that prints them.</summary>
    private static async Task<Dictionary<string, string>> RunVerifierAsync(params string[] arguments)
    {
        ProcessResult result = await RunAsync("verify.sh", arguments);
        Assert.That(result.ExitCode, Is.Zero, result.Errors);
        string[] words = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1)).Where(pair => pair.First.StartsWith("--", StringComparison.Ordinal))
            .DistinctBy(pair => pair.First).ToDictionary(pair => pair.First[2..], pair => pair.Second);
    }

    private static async Task<ProcessResult> RunAsync(string script, string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "print-arguments.sh");
        await File.WriteAllTextAsync(program, "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return await ChildProcess.RunAsync(
            "bash", [Path.Combine(Folder, script), .. arguments], environment: new Dictionary<string, string> { ["PACT_CLI"] = program });
    }
}
