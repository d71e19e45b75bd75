using System.Globalization;
using System.Text;

namespace Synapse.Benchmarks.Server;

/// <summary>A log of entries that are texts, or objects with a level and a time: its pages, and the same as a stream.</summary>
/// <param name="contentType">The content type of the stream.</param>
/// <param name="entryOf">The JSON of an entry.</param>
/// <param name="lineOf">The entry as it stands in the stream.</param>
internal sealed class CannedLog(string contentType, Func<int, string> entryOf, Func<int, string> lineOf)
{
    public const int Entries = 50_000;

    private const int PageSize = 1000;
    private const int Pages = Entries / PageSize;

    private readonly byte[][] _pages = [.. Enumerable.Range(0, Pages).Select(page => Page(page, entryOf))];

    public static CannedLog Texts { get; } = new("text/plain; charset=utf-8", i => $"\"{TextOf(i)}\"", i => TextOf(i) + "\n");

    public static CannedLog Events { get; } = new("text/event-stream", EventOf, i => $"data: {EventOf(i)}\n\n");

    public string ContentType => contentType;

    public byte[] Stream { get; } = Encoding.UTF8.GetBytes(Join("", 0, Entries, lineOf));

    /// <summary>The page of a query such as <c>?page=2</c>.</summary>
    public byte[] PageOf(string query) => _pages[query.Length == 0 ? 0 : int.Parse(query.Split('=')[1], CultureInfo.InvariantCulture)];

    private static byte[] Page(int page, Func<int, string> entryOf)
    {
        string next = page + 1 < Pages ? string.Create(CultureInfo.InvariantCulture, $"\"/jobs/1/console_logs/?page={page + 1}\"") : "null";
        string results = Join(",", page * PageSize, PageSize, entryOf);
        return Encoding.UTF8.GetBytes($$"""{"count":50000,"next":{{next}},"previous":null,"results":[{{results}}]}""");
    }

    private static string Join(string separator, int first, int count, Func<int, string> textOf) =>
        string.Join(separator, Enumerable.Range(first, count).Select(textOf));

    private static string TextOf(int number) => CannedAnswers.TailLine(number).TrimEnd('\n');

    private static string EventOf(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"timestamp":"2026-11-01T09:00:00.123456Z","level":"info","message":"epoch 1 of 10, step {{number:00000}}, loss 0.0123"}""");
}
