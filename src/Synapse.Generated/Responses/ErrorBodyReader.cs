using System.Globalization;
using System.Text;
using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Responses;

/// <summary>
/// Reads the bodies of errors in the forms that backends use: those of Django REST framework, problem details (RFC 9457), and an
/// <c>error</c> object next to a <c>meta</c>.
/// </summary>
internal static class ErrorBodyReader
{
    public static void Read(string text, ErrorBody body)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            ReadRoot(document.RootElement, body);
        }
        catch (JsonException)
        {
            // An HTML page from a proxy or whatever else: the raw body says it.
        }
    }

    private static void ReadRoot(JsonElement root, ErrorBody body)
    {
        switch (root.ValueKind)
        {
            case JsonValueKind.Object when Member(root, "error") is { ValueKind: JsonValueKind.Object } error && IsErrorObject(error):
                ReadErrorObject(root, error, body);
                break;
            case JsonValueKind.Object when IsProblem(root):
                ReadProblem(root, body);
                break;
            case JsonValueKind.Object:
                ReadMembers(root, body);
                break;
            case JsonValueKind.Array:
                ReadField(root.EnumerateArray().Any(IsObject) ? "" : "non_field_errors", root, body);
                break;
            case JsonValueKind.String:
                body.AddDetail(Text(root));
                break;
            default:
                break;
        }
    }

    private static void ReadMembers(JsonElement root, ErrorBody body)
    {
        bool hasDetail = TextOf(root, "detail") is not null;
        foreach (JsonProperty member in root.EnumerateObject())
        {
            string name = NameOf(member);
            if (name == "detail" && hasDetail)
            {
                body.AddDetail(TextOf(root, "detail"));
            }
            else if (name == "code" && hasDetail && member.Value.ValueKind == JsonValueKind.String)
            {
                body.AddCode(Text(member.Value));
            }
            else if (name == "messages" && hasDetail && TextOf(root, "code") is not null && member.Value.ValueKind == JsonValueKind.Array)
            {
                // Each is an object about one of the tokens that were tried.
                body.AddError(name, member.Value.EnumerateArray().Select(entry => TextOf(entry, "message") ?? Text(entry)));
            }
            else
            {
                ReadField(body.Name(name), member.Value, body);
            }
        }
    }

    private static bool IsErrorObject(JsonElement error) => TextOf(error, "message") is not null || TextOf(error, "code") is not null;

    private static void ReadErrorObject(JsonElement root, JsonElement error, ErrorBody body)
    {
        body.AddDetail(TextOf(error, "message"));
        body.AddCode(TextOf(error, "code"));
        body.AddRequestId(Member(root, "meta") is { } meta ? TextOf(meta, "request_id") : null);
        if (Member(error, "details") is { ValueKind: JsonValueKind.Array } details)
        {
            ReadEntries(details, "field", "message", body);
        }
        else if (Member(error, "details") is { ValueKind: JsonValueKind.Object } fields)
        {
            ReadField("", fields, body);
        }
    }

    private static bool IsProblem(JsonElement root) =>
        TextOf(root, "title") is not null
        && (TextOf(root, "type") is not null || Member(root, "status") is { ValueKind: JsonValueKind.Number });

    private static void ReadProblem(JsonElement root, ErrorBody body)
    {
        body.AddDetail(TextOf(root, "detail") ?? TextOf(root, "title"));
        body.AddCode(TextOf(root, "code") ?? (TextOf(root, "type") is { } type && type != "about:blank" ? type : null));
        body.AddRequestId(TextOf(root, "request_id") ?? TextOf(root, "requestId") ?? TextOf(root, "traceId"));
        if (Member(root, "errors") is { ValueKind: JsonValueKind.Array } errors)
        {
            ReadEntries(errors, "pointer", "detail", body);
        }
        else if (Member(root, "errors") is { } fields)
        {
            ReadField("", fields, body);
        }
    }

    /// <summary>Reads errors that are objects of their own, with the field in one member and the text in another.</summary>
    private static void ReadEntries(JsonElement entries, string nameMember, string textMember, ErrorBody body)
    {
        foreach (JsonElement entry in entries.EnumerateArray().TakeWhile(_ => !body.IsFull))
        {
            string? name = TextOf(entry, nameMember)?.TrimStart('#', '/').Replace('/', '.');
            body.AddError(string.IsNullOrEmpty(name) ? "non_field_errors" : body.Name(name), TextOf(entry, textMember) ?? Text(entry));
        }
    }

    private static void ReadField(string name, JsonElement value, ErrorBody body)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject().TakeWhile(_ => !body.IsFull))
                {
                    ReadField(ErrorBody.Path(name, body.Name(NameOf(member))), member.Value, body);
                }

                break;
            case JsonValueKind.Array when value.EnumerateArray().Any(IsObject):
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray().TakeWhile(_ => !body.IsFull))
                {
                    ReadField(string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item, body);
                }

                break;
            case JsonValueKind.Array:
                body.AddError(name, value.EnumerateArray().Select(Text));
                break;
            default:
                body.AddError(name, Text(value));
                break;
        }
    }

    private static bool IsObject(JsonElement value) => value.ValueKind == JsonValueKind.Object;

    private static JsonElement? Member(JsonElement value, string name)
    {
        JsonElement found = IsObject(value) ? value.EnumerateObject().LastOrDefault(member => NameOf(member) == name).Value : default;
        return found.ValueKind == JsonValueKind.Undefined ? null : found;
    }

    private static string? TextOf(JsonElement value, string name) =>
        Member(value, name) is { ValueKind: JsonValueKind.String } text ? Text(text) : null;

    private static string Text(JsonElement value)
    {
        string raw = value.GetRawText();
        return value.ValueKind == JsonValueKind.String ? LooseText.Decode(Encoding.UTF8.GetBytes(raw[1..^1])) : raw;
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return "\uFFFD";
        }
    }
}
