using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// Names a place in a document, as in <c>$.results[3].status</c>. Found by reading anew, so that nothing is paid where nothing fails.
/// </summary>
internal static class JsonPath
{
    /// <summary>
    /// The place of the token at that offset: of an object as a whole at its end, of the break where the document breaks off before.
    /// </summary>
    public static string Of(ReadOnlySpan<byte> document, long offset)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = WireReader.MaxDepth });
        var names = new Stack<string?>();

        // The index of the entry at hand in each array around, and null for each object.
        var indexes = new Stack<int?>();
        string? name = null;
        try
        {
            while (reader.Read())
            {
                CountEntry(indexes);
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
                        indexes.Push(reader.TokenType == JsonTokenType.StartArray ? -1 : null);
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
            CountEntry(indexes);
        }

        var path = new StringBuilder("$");
        var steps = names.Reverse().Skip(1).Append(name).Zip(indexes.Reverse());
        foreach ((string? member, int? index) in steps)
        {
            path.Append(
                index is { } entry ? string.Create(CultureInfo.InvariantCulture, $"[{entry}]")
                : member is null ? ""
                : "." + member
            );
        }

        return path.ToString();
    }

    private static void CountEntry(Stack<int?> indexes)
    {
        // An end counts as well, but of an array that is left at once.
        if (indexes.TryPop(out int? index))
        {
            indexes.Push(index + 1);
        }
    }
}
