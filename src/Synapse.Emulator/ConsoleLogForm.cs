namespace Synapse.Emulator;

/// <summary>The form of a list of console logs on the wire.</summary>
public enum ConsoleLogForm
{
    /// <summary>An array of entries with timestamp, level and message.</summary>
    Entries,

    /// <summary>A page whose results are such entries.</summary>
    Page,

    /// <summary>An array of plain strings.</summary>
    Strings,
}
