using System.Text;
using System.Text.Json;
using YamlDotNet.Serialization;

namespace Synapse.Fuzzing;

/// <summary>The examples of the contract, each before every decoder.</summary>
internal static class Seeds
{
    // What chance alone would take long to put together.
    private static readonly string[] Tokens =
    [
        """ "\\ud83d" """,
        """ "\\ude00" """,
        """ "\\u0000" """,
        """ "\\u0069" """,
        """ "\"id\":" """,
        """ "null" """,
        """ "true" """,
        """ "1e400" """,
        """ "-0" """,
        """ "9223372036854775808" """,
        """ "[[[[[[[[" """,
        """ "{\"a\":" """,
        """ "2026-11-01T09:00:00Z" """,
        """ "+09:00" """,
        """ "\xef\xbb\xbf" """,
    ];

    /// <summary>Writes parts of documents, as AFL reads a dictionary.</summary>
    public static void WriteDictionary(string path) => File.WriteAllLines(path, Tokens.Select(token => token.Trim()));

    /// <summary>Writes the documents to start from, and tells how many there are.</summary>
    public static int WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        int count = 0;
        foreach (byte[] example in Examples())
        {
            for (int decoder = 0; decoder < DecoderTarget.Count; decoder += 7)
            {
                File.WriteAllBytes(Path.Combine(folder, $"{count++:0000}"), [(byte)((decoder + count) % DecoderTarget.Count), .. example]);
            }
        }

        return count;
    }

    private static IEnumerable<byte[]> Examples()
    {
        using Stream contract = typeof(Seeds).Assembly.GetManifestResourceStream("synapse-integration.yaml")!;
        object? yaml = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(new StreamReader(contract));
        string json = new SerializerBuilder().JsonCompatible().Build().Serialize(yaml!);
        using var document = JsonDocument.Parse(json);
        JsonElement schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (JsonProperty schema in schemas.EnumerateObject())
        {
            if (schema.Value.TryGetProperty("example", out JsonElement example))
            {
                yield return Encoding.UTF8.GetBytes(example.GetRawText());
            }
        }
    }
}
