using Synapse.TestSupport;

namespace Synapse.Parity.Clients;

/// <summary>What a client needs of the system. Where there is no dpkg, it is left to the commands to say what they miss.</summary>
internal static class DebianPackages
{
    /// <exception cref="ClientException">Packages are missing, and they cannot be installed by this user.</exception>
    public static async Task InstallAsync(ClientManifest client, CancellationToken cancellationToken)
    {
        if (client.Packages.Count == 0 || !File.Exists("/usr/bin/dpkg-query"))
        {
            return;
        }

        ProcessResult installed = await ClientBuild.OutcomeAsync(
            client,
            ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\\n", .. client.Packages],
            cancellationToken
        );
        string[] present = installed.Output.Split('\n');
        string[] missing = [.. client.Packages.Where(package => !present.Contains($"{package} installed"))];
        if (missing.Length == 0)
        {
            return;
        }

        string[] command = ["apt-get", "install", "--yes", "--no-install-recommends", .. missing];
        ProcessResult? install = Environment.IsPrivilegedProcess
            ? await ClientBuild.OutcomeAsync(client, command, cancellationToken)
            : null;
        if (install?.ExitCode != 0)
        {
            throw new ClientException(
                $"{client}: packages are missing; install them by: sudo {string.Join(' ', command)}\n{install?.Errors}");
        }
    }
}
