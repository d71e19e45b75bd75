namespace Synapse.Cli.Commands;

/// <summary>The command was called in a way that cannot work; nothing was sent.</summary>
internal sealed class UsageException(string message) : Exception(message);
