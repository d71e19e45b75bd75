using Synapse.TestSupport;

namespace Synapse.Parity.Clients;

/// <summary>Generates, builds and checks a client, anew each time.</summary>
internal static class ClientBuild
{
    public static async Task RunAsync(ClientManifest client, CancellationToken cancellationToken)
    {
        if (Directory.Exists(client.Output))
        {
            Directory.Delete(client.Output, recursive: true);
        }

        Directory.CreateDirectory(client.Output);
        await DebianPackages.InstallAsync(client, cancellationToken);
        foreach (IReadOnlyList<string> command in client.Build.Concat(client.Check))
        {
            await RunAsync(client, [.. command.Select(client.Fill)], cancellationToken);
        }
    }

    private static async Task RunAsync(ClientManifest client, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        ProcessResult result = await OutcomeAsync(client, command, cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new ClientException($"{client}: {string.Join(' ', command)} ended with {result.ExitCode}: {result.All}");
        }
    }

    /// <summary>Runs a command in the folder of the client's output, however it ends.</summary>
    internal static async Task<ProcessResult> OutcomeAsync(
        ClientManifest client, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        await using ChildProcess process = Start(client, command);
        return await process.EndAsync(cancellationToken);
    }

    internal static ChildProcess Start(ClientManifest client, IReadOnlyList<string> command)
    {
        try
        {
            return ChildProcess.Start(command[0], command.Skip(1), client.Output);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ClientException($"{client}: {command[0]} cannot be started: {e.Message}");
        }
    }
}
