using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Spectre.Console;
using Spectre.Console.Json;

namespace Synapse.Cli.Output;

/// <summary>Results as JSON: coloured and over several lines on a terminal, one line for a program to read.</summary>
internal static partial class JsonOutput
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(CommandLineHost host, object answer)
    {
        WriteLine(host, ToLine(answer));
    }

    /// <summary>Writes JSON of a server.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not JSON.</exception>
    public static void WriteJson(CommandLineHost host, string json) => WriteLine(host, Compacted(json));

    private static void WriteLine(CommandLineHost host, string json)
    {
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
        // Half a surrogate pair has no form in any encoding.
        string json = Escapes().Replace(
            JsonConvert.SerializeObject(value), static escape => escape.Groups["half"].Success ? "\\ufffd" : escape.Value);

        return Compacted(json);
    }

    private static string Compacted(string json)
    {
        // Read and written by System.Text.Json, numbers stay as the server wrote them.
        using var document = JsonDocument.Parse(json);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            document.RootElement.WriteTo(writer);
        }

        return SafeText.OfJson(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex Escapes();
}
