using System.Text;

namespace Synapse.Cli.Commands;

/// <summary>Asks a person.</summary>
internal interface IPrompt
{
    string Ask(string question);

    /// <summary>Asks for what the terminal must not show.</summary>
    string AskSecret(string question);
}

/// <summary>Asks in the terminal, on the standard error.</summary>
internal sealed class TerminalPrompt : IPrompt
{
    public string Ask(string question)
    {
        Console.Error.Write(question);
        return Console.ReadLine()?.Trim() ?? "";
    }

    public string AskSecret(string question)
    {
        Console.Error.Write(question);
        var secret = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                secret.Length = Math.Max(0, secret.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                secret.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return secret.ToString().Trim();
    }
}
