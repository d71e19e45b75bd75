using System.CommandLine;
using Synapse.Cli.Commands;

namespace Synapse.Cli.Completion;

/// <summary><c>completion</c>: prints the script that completes command lines in a shell. The script asks the tool itself.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(CommandLineHost host)
    {
        Argument<string?> shell = Options.Argument("shell", host.Texts.Format("argument.shell", string.Join(", ", Shells)));
        shell.CompletionSources.Add(Shells);
        var command = new ToolCommand("completion", host.Texts["command.completion"])
        {
            Examples =
            [
                "completion bash >> ~/.bashrc",
                "completion zsh >> ~/.zshrc",
                "completion fish > ~/.config/fish/completions/dotnet-synapse.fish",
                "completion pwsh >> $PROFILE",
            ],
        };
        command.Add(shell);
        command.SetAction(given =>
        {
            string wanted = given.Required(shell);
            string name = Shells.FirstOrDefault(known => known == wanted)
                ?? throw new UsageException("value.choice", "<shell>", wanted, string.Join(", ", Shells));
            using Stream stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{name}")
                ?? throw new InvalidOperationException($"The program has no script for {name}.");
            using var script = new StreamReader(stream);
            host.Out.Write(script.ReadToEnd());
            return ExitCode.Success;
        });
        return command;
    }
}
