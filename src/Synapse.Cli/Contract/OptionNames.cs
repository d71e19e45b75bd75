namespace Synapse.Cli.Contract;

/// <summary>The names of the options of one command: of those that every command has, none is taken twice.</summary>
internal sealed class OptionNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    /// <summary>The option of a field: its name with hyphens, a truth without its <c>is_</c>.</summary>
    public string Take(string name, Schema schema, string prefix)
    {
        bool isTruth = schema.Kind == ValueKind.Boolean && name.StartsWith("is_", StringComparison.Ordinal);
        string[] candidates =
        [
            .. isTruth ? ["--" + CommandWords.ToKebab(name[3..])] : (string[])[],
            "--" + CommandWords.ToKebab(name),
            $"--{prefix}-{CommandWords.ToKebab(name)}",
        ];
        return candidates.First(_taken.Add);
    }
}
