using System.Runtime.InteropServices;
using Synapse.Emulator;
using Synapse.TestSupport;

// Publishes Synapse.TrimmedApp and runs it against the emulator: dotnet run --project tests/programs/Synapse.Trimming
// Exits with 1 when publishing warns about anything but Newtonsoft.Json's use of itself, or when the application does not do its work.
string[] lines = ["plugin: 검출", "release: 1.0.0", "job: completed", "log: ", "jobs: 1 of 1", "refused: name"];

string app = RepositoryFolder.PathOf("tests", "programs", "Synapse.TrimmedApp");
string work = Path.Combine(RepositoryFolder.Artifacts, "trimmed");
string published = Path.Combine(work, "app");
ProcessResult publish = await ChildProcess.RunAsync(
    "dotnet",
    [
        "publish", app, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained",
        "-v:minimal", "-tl:off", "--artifacts-path", Path.Combine(work, "build"), "-o", published,
    ]);
string[] warnings =
[
    .. publish.All.Split('\n').Where(line =>
        line.Contains(" warning ", StringComparison.Ordinal) && !line.Contains(": Newtonsoft.Json.", StringComparison.Ordinal)),
];
if (publish.ExitCode != 0 || warnings is not [])
{
    return Fail("Publishing", publish.ExitCode != 0 ? publish.All : string.Join('\n', warnings));
}

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
    new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) });
ProcessResult run = await ChildProcess.RunAsync(
    Path.Combine(published, OperatingSystem.IsWindows() ? "Synapse.TrimmedApp.exe" : "Synapse.TrimmedApp"),
    [emulator.BaseAddress.ToString(), emulator.Credentials.AccessToken]);
Console.WriteLine(run.Output);
return run.ExitCode == 0 && lines.All(line => run.Output.Contains(line, StringComparison.Ordinal)) ? 0 : Fail("Running", run.All);

static int Fail(string step, string output)
{
    Console.Error.WriteLine($"{step} the trimmed application failed:\n{output}");
    return 1;
}
