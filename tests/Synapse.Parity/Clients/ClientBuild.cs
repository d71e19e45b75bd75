using System.Diagnostics;

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
        (int exitCode, string output, string errors) = await OutcomeAsync(client, command, cancellationToken);
        if (exitCode != 0)
        {
            throw new ClientException($"{client}: {string.Join(' ', command)} ended with {exitCode}: {output}{errors}");
        }
    }

    /// <summary>Runs a command in the folder of the client's output, however it ends.</summary>
    internal static async Task<(int ExitCode, string Output, string Errors)> OutcomeAsync(
        ClientManifest client,
        IReadOnlyList<string> command,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = client.Output, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        using Process process = Start(client, start);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await errors);
    }

    internal static Process Start(ClientManifest client, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ClientException($"{client}: {start.FileName} cannot be started: {e.Message}");
        }
    }
}
