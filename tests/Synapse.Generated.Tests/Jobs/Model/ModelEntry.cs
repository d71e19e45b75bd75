using System.Text.Json;

namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>One entry of a model's log: the text that it has, and how the server writes it.</summary>
/// <param name="Json">The text as a JSON string.</param>
internal sealed record ModelEntry(string Json)
{
    private static readonly string[] Samples =
    [
        "\".\"", "\"epoch 1\"", "\"a\\nb\"", "\"\"", "\"모델을 불러옵니다\"", "\"caf\\udce9\"", "\"[DONE]\"",
        "\"{}\"", "\"data: x\"",
        "\"\\n\"", "\": comment\"", "\"🙂 \\ud83d\\ude42\"", "\"]}, \\\"\\\\\"", "\"line\\r\\n\"", "\"\\ufeffmark\"",
    ];

    public static int Kinds => Samples.Length;

    /// <summary>The message that a reader is to be given.</summary>
    public string Message { get; } = JsonSerializer.Deserialize<string>(Json.Replace("\\udce9", "\\ufffd", StringComparison.Ordinal))!;

    /// <summary>An entry of a kind. Those of one epoch may be alike; a log that was cut or replaced goes on with others.</summary>
    public static ModelEntry Of(int kind, int epoch) =>
        new(epoch == 0 ? Samples[kind] : string.Create(CultureInfo.InvariantCulture, $"\"{epoch}:{Samples[kind].AsSpan(1)}"));

    public string ToJson(EntryForm form) => form switch
    {
        EntryForm.Text => Json,
        EntryForm.Log => $$"""{"log": {{Json}}, "timestamp": "12:30:01"}""",
        _ => $$"""{"timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": {{Json}} }""",
    };
}
