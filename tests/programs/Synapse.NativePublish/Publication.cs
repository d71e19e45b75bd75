using System.Runtime.InteropServices;
using Synapse.TestSupport;

namespace Synapse.NativePublish;

/// <summary>A way to publish the application.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Property">The property of the build that asks for it.</param>
/// <param name="WithNewtonsoft">Whether the application uses values of Newtonsoft.Json, which warns of itself then.</param>
internal sealed record Publication(string Name, string Property, bool WithNewtonsoft)
{
    private const string App = "Synapse.NativeApp";

    /// <summary>Publishes the application.</summary>
    /// <returns>The program.</returns>
    /// <exception cref="InvalidOperationException">Publishing failed or warned.</exception>
    public async Task<string> PublishAsync()
    {
        string work = Path.Combine(RepositoryFolder.Artifacts, Name);
        string published = Path.Combine(work, "app");
        ProcessResult publish = await ChildProcess.RunAsync(
            "dotnet",
            [
                "publish", RepositoryFolder.PathOf("tests", "programs", App), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
                "--self-contained", $"-p:{Property}=true", $"-p:WithNewtonsoft={WithNewtonsoft}", "-v:minimal", "-tl:off",
                "--artifacts-path", Path.Combine(work, "build"), "-o", published,
            ]);
        return publish.ExitCode == 0 && !publish.All.Contains(" warning ", StringComparison.Ordinal)
            ? Path.Combine(published, OperatingSystem.IsWindows() ? App + ".exe" : App)
            : throw new InvalidOperationException($"Publishing failed or warned:\n{publish.All}");
    }
}
