using Synapse.Emulator;

namespace Synapse.Documentation.Tests;

/// <summary>The backend that the documents' code runs against: an emulator with the objects that they name.</summary>
internal sealed class DocumentedBackend : IAsyncDisposable
{
    private readonly SynapseEmulator _emulator;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-documents-");

    private DocumentedBackend(SynapseEmulator emulator) => _emulator = emulator;

    public static async Task<DocumentedBackend> StartAsync()
    {
        SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(5), Seed = EmulatorSeed.Documented });
        return new DocumentedBackend(emulator);
    }

    /// <summary>Runs code with this backend in place of the one that it names, and returns what it prints.</summary>
    public async Task<string> RunAsync(string code)
    {
        string archive = Path.Combine(_folder.FullName, "plugin.zip");
        await File.WriteAllBytesAsync(archive, [0x50, 0x4b, 0x05, 0x06, .. new byte[18]]);
        string download = Path.Combine(_folder.FullName, "download.zip");
        Environment.SetEnvironmentVariable("SYNAPSE_ACCESS_TOKEN", _emulator.Credentials.AccessToken);
        Environment.SetEnvironmentVariable("SYNAPSE_TOKEN", _emulator.Credentials.Token);
        Environment.SetEnvironmentVariable("SYNAPSE_TENANT", _emulator.Credentials.Tenant);
        Environment.SetEnvironmentVariable("SYNAPSE_AGENT_TOKEN", _emulator.Credentials.AgentToken);
        Snippet snippet = Snippet.Compile(code
            .Replace("https://api.synapse.sh", _emulator.BaseAddress.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("\"plugin.zip\"", $"@\"{archive}\"", StringComparison.Ordinal)
            .Replace("\"download.zip\"", $"@\"{download}\"", StringComparison.Ordinal));
        return snippet.IsProgram ? await snippet.RunAsync() : "";
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
