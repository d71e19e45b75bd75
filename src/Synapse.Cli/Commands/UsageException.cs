namespace Synapse.Cli.Commands;

/// <summary>The command was called in a way that cannot work; nothing was sent.</summary>
/// <param name="key">The key of the text that says why.</param>
/// <param name="values">The values in that text.</param>
internal sealed class UsageException(string key, params object?[] values) : Exception(key)
{
    public string Key { get; } = key;

    public IReadOnlyList<object?> Values { get; } = values;

    /// <summary>What to type next; null where the text says enough.</summary>
    public string? Next { get; init; }
}
