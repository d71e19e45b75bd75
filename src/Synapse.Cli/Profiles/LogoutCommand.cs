using System.CommandLine;
using Synapse.Cli.Commands;
using Synapse.Cli.Output;

namespace Synapse.Cli.Profiles;

/// <summary><c>logout</c>: forgets a profile.</summary>
internal static class LogoutCommand
{
    public static Command Create(CommandRunner runner)
    {
        CommandLineHost host = runner.Host;
        var command = new ToolCommand("logout", host.Texts["command.logout"]) { Examples = ["logout", "logout --profile work"] };
        command.Add(runner.Connection.Profile);
        command.SetAction(given =>
        {
            var file = new ProfileFile(host);
            ProfileSet profiles = file.Read();
            string name = runner.Connection.ProfileName(given, profiles);
            if (!profiles.Profiles.ContainsKey(name))
            {
                throw new UsageException("config.no-profile", name) { Next = "dotnet synapse config list" };
            }

            file.Write(profiles.Without(name));
            host.Error.WriteLine(SafeText.Of(host.Texts.Format("logout.done", name, file.Path)));
            return ExitCode.Success;
        });
        return command;
    }
}
