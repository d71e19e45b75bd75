using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;
using Spectre.Console;
using Spectre.Console.Json;

namespace Synapse.Cli.Output;

/// <summary>Answers as JSON: coloured and over several lines on a terminal, one line for a program to read.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(CommandLineHost host, object answer)
    {
        string json = ToLine(answer);
        if (host.Terminal is { } terminal)
        {
            terminal.Write(new JsonText(json));
            terminal.WriteLine();
        }
        else
        {
            host.Out.WriteLine(json);
        }
    }

    /// <summary>The wire form of a model, in one line: free-form parts come as the server wrote them, line breaks included.</summary>
    public static string ToLine(object value)
    {
        // Read and written by System.Text.Json, numbers stay as the server wrote them.
        using var document = JsonDocument.Parse(JsonConvert.SerializeObject(value));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
