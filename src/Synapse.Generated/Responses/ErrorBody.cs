using System.Text;
using System.Text.Json;

namespace Synapse.Generated.Responses;

/// <summary>What the body of an error says: <c>detail</c>, and messages by field; nested fields are named by their path.</summary>
internal sealed class ErrorBody
{
    private readonly Func<string, string> _mask;

    private ErrorBody(string? raw, Func<string, string> mask) => (Raw, _mask) = (raw, mask);

    public string? Raw { get; private set; }

    public string? Detail { get; private set; }

    public Dictionary<string, IReadOnlyList<string>> Errors { get; } = new(StringComparer.Ordinal);

    public static ErrorBody Read(ReadOnlySpan<byte> utf8, Func<string, string> mask)
    {
        var body = new ErrorBody(utf8.IsEmpty ? null : mask(Encoding.UTF8.GetString(utf8)), mask);
        if (body.Raw is null)
        {
            return body;
        }

        try
        {
            using var document = JsonDocument.Parse(body.Raw);
            body.ReadRoot(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // An HTML page from a proxy, half of a surrogate pair, or whatever else: the raw body says it.
        }

        return body;
    }

    /// <summary>The errors in one line, for a message.</summary>
    public string Summarize(bool withTexts)
    {
        if (Errors.Count == 0)
        {
            return withTexts && Detail is not null ? ": " + Detail : "";
        }

        IEnumerable<string> fields = Errors.Select(error => withTexts ? $"{error.Key}: {string.Join(' ', error.Value)}" : error.Key);
        return (withTexts ? ": " : ": errors in ") + string.Join(withTexts ? "; " : ", ", fields);
    }

    private void ReadRoot(JsonElement root)
    {
        switch (root.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in root.EnumerateObject())
                {
                    if (member.NameEquals("detail") && member.Value.ValueKind == JsonValueKind.String)
                    {
                        Detail = Text(member.Value);
                    }
                    else
                    {
                        ReadField(Mask(member.Name), member.Value);
                    }
                }

                break;
            case JsonValueKind.Array when HasObject(root):
                // The entries of an array that was sent, each with its errors: the path of a field begins with the entry's index.
                ReadField("", root);
                break;
            case JsonValueKind.Array:
                ReadField("non_field_errors", root);
                break;
            case JsonValueKind.String:
                Detail = Text(root);
                break;
            default:
                break;
        }
    }

    private void ReadField(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    ReadField($"{name}.{Mask(member.Name)}", member.Value);
                }

                break;
            case JsonValueKind.Array when HasObject(value):
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    ReadField($"{name}[{index++}]", item);
                }

                break;
            case JsonValueKind.Array:
                Errors[name] = [.. value.EnumerateArray().Select(Text)];
                break;
            default:
                Errors[name] = [Text(value)];
                break;
        }
    }

    private static bool HasObject(JsonElement array) => array.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object);

    private string Text(JsonElement value) => Mask(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    // Masked once more: a secret that hid in escapes shows only now, and the raw body still holds it.
    private string Mask(string text)
    {
        string masked = _mask(text);
        Raw = masked == text ? Raw : "***";
        return masked;
    }
}
