using System.Text.Json;

namespace Synapse.Cli.Output;

/// <summary>An object per line, each as it arrives.</summary>
internal sealed class NdjsonWriter(CommandLineHost host) : IResultWriter
{
    public void Write(JsonElement value)
    {
        foreach (JsonElement entry in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value])
        {
            WriteEntry(entry);
        }
    }

    public void WriteEntry(JsonElement entry) => new Screen(host).WriteLine(ResultJson.ToLine(entry));

    public void Flush() => host.Out.Flush();

    public void End()
    {
    }
}
