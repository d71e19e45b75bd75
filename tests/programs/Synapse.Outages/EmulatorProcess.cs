using System.Globalization;
using System.Text.RegularExpressions;
using Synapse.Generated;
using Synapse.TestSupport;

namespace Synapse.Outages;

/// <summary>The emulator in a process of its own, with its data in a folder, so that it can be taken away and come back.</summary>
internal sealed partial class EmulatorProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "dotnet-synapse.dll");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-outages-");
    private ChildProcess? _process;
    private Uri? _baseUrl;
    private string? _token;

    public SynapseClient CreateClient() => new(new SynapseClientOptions { BaseUrl = _baseUrl, AccessToken = _token });

    /// <summary>Starts it, at the port where it was before.</summary>
    public async Task StartAsync()
    {
        string port = (_baseUrl?.Port ?? 0).ToString(CultureInfo.InvariantCulture);
        _process = ChildProcess.Start(
            "dotnet", ["exec", Program, "emulator", "--form", "current", "--port", port, "--data", _folder.FullName]);
        while (await _process.Output.ReadLineAsync() is { } line)
        {
            if (Settings().Match(line) is { Success: true } settings)
            {
                (_baseUrl, _token) = (new Uri(settings.Groups["url"].Value), settings.Groups["token"].Value);
                return;
            }
        }

        throw new InvalidOperationException($"The emulator does not start: {_process.Errors}");
    }

    public Task KillAsync() => _process!.KillAsync();

    public async Task SignalAsync(string signal)
    {
        string id = _process!.Id.ToString(CultureInfo.InvariantCulture);
        ProcessResult kill = await ChildProcess.RunAsync("kill", [$"-{signal}", id]);
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException(kill.All);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex("SYNAPSE_BASE_URL=(?<url>\\S+) SYNAPSE_ACCESS_TOKEN=(?<token>\\S+)")]
    private static partial Regex Settings();
}
