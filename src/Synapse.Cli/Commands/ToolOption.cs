using System.CommandLine;

namespace Synapse.Cli.Commands;

/// <summary>Under which heading the help shows an option.</summary>
internal enum OptionGroup
{
    Command,
    Output,
    Connection,
}

/// <summary>What the help needs to know of an option beyond the parser.</summary>
internal interface IToolOption
{
    OptionGroup Group { get; }

    bool IsNeeded { get; }
}

/// <summary>An option as the help shows it.</summary>
internal sealed class ToolOption<T> : Option<T>, IToolOption
{
    public ToolOption(string name, string description, OptionGroup group = OptionGroup.Command)
        : base(name) => (Description, Group) = (description, group);

    public OptionGroup Group { get; }

    /// <summary>Whether the command cannot do without it; it is checked with the values, not by the parser.</summary>
    public bool IsNeeded { get; init; }
}

/// <summary>A command with what its help says beyond a sentence.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines as somebody would type them, without the name of the tool.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What is to be known, below the description.</summary>
    public string? Notes { get; init; }
}
