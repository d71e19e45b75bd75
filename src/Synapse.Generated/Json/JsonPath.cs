using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// Names a place in a document, as in <c>$.results[3].status</c>. It is found by reading the document again, so that
/// responses without errors cost nothing.
/// </summary>
internal static class JsonPath
{
    // Finding a place takes as long as reading up to it.
    private const int MaxOffset = 1024 * 1024;

    /// <summary>The place of the token at that offset: of an object as a whole at its end.</summary>
    /// <param name="document">The document, in which no token before the offset is broken.</param>
    /// <param name="offset">Where the token begins.</param>
    /// <param name="hiddenFrom">The depth from which on names are the server's own, and so not shown; 0 if they are not.</param>
    public static string Of(ReadOnlySpan<byte> document, long offset, int hiddenFrom)
    {
        if (offset > MaxOffset)
        {
            return "$…";
        }

        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = WireReader.MaxDepth });
        var names = new Stack<string?>();

        // The index of the entry at hand in each array around, and null for each object.
        var indexes = new Stack<int?>();
        string? name = null;
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
                    name = hiddenFrom == 0 || reader.CurrentDepth < hiddenFrom ? Encoding.UTF8.GetString(reader.ValueSpan) : "*";
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
