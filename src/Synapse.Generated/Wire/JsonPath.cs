using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Synapse.Generated.Wire;

/// <summary>
/// Names a place in a document, as in <c>$.results[3].status</c>. Found by reading anew, so that nothing is paid where nothing fails.
/// </summary>
internal static class JsonPath
{
    /// <summary>The place of the token at that offset: of an object as a whole at its end, of the break where the document breaks off before.</summary>
    public static string Of(ReadOnlySpan<byte> document, long offset)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = WireReader.MaxDepth });
        var names = new Stack<string?>();
        var indexes = new Stack<int>();
        string? name = null;
        try
        {
            while (reader.Read())
            {
                bool isValue = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray);
                if (isValue && indexes.Count > 0 && indexes.Peek() >= 0)
                {
                    indexes.Push(indexes.Pop() + 1);
                }

                if (reader.TokenStartIndex >= offset)
                {
                    break;
                }

                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.GetString();
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        names.Push(name);
                        indexes.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                        name = null;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        names.Pop();
                        indexes.Pop();
                        break;
                    default:
                        name = null;
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The document breaks off before the place, at a member's value or at the next entry of an array.
            if (indexes.Count > 0 && indexes.Peek() >= 0)
            {
                indexes.Push(indexes.Pop() + 1);
            }
        }

        var path = new StringBuilder("$");
        var steps = names.Reverse().Skip(1).Append(name).Zip(indexes.Reverse());
        foreach ((string? member, int index) in steps)
        {
            path.Append(index > 0 ? string.Create(CultureInfo.InvariantCulture, $"[{index - 1}]") : member is null ? "" : "." + member);
        }

        return path.ToString();
    }
}
