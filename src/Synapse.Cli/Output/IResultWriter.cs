using System.Text.Json;

namespace Synapse.Cli.Output;

/// <summary>Prints a result in one form: a value, or the entries of a list as they come.</summary>
internal interface IResultWriter
{
    void Write(JsonElement value);

    void WriteEntry(JsonElement entry);

    /// <summary>What was written is to be seen now: the next entries may take a while.</summary>
    void Flush();

    /// <summary>The list has ended.</summary>
    void End();
}
