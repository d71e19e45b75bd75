using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Synapse.Benchmarks.Clients.SystemTextJson;

namespace Synapse.Benchmarks.Clients;

/// <summary>The log of a job as an expert reads it by hand, in an object for each entry.</summary>
internal static class RawLog
{
    private const string Kept = "jobs/1/console_logs/";
    private const string Live = "jobs/1/tail_console_logs/";

    /// <summary>Reads the live stream of text lines.</summary>
    public static async IAsyncEnumerable<ConsoleLog> StreamLinesAsync(HttpClient http)
    {
        using HttpResponseMessage response = await http.GetAsync(Live, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            yield return new ConsoleLog { Message = line };
        }
    }

    /// <summary>Reads the live stream of server-sent events.</summary>
    public static async IAsyncEnumerable<ConsoleLog> StreamEventsAsync(HttpClient http)
    {
        await foreach (ConsoleLog line in StreamLinesAsync(http))
        {
            if (line.Message is ['d', 'a', 't', 'a', ':', ' ', .. string data])
            {
                yield return JsonSerializer.Deserialize(data, ApiJson.Default.ConsoleLog)!;
            }
        }
    }

    /// <summary>Reads the pages of the log that is kept, whose entries are texts.</summary>
    public static async IAsyncEnumerable<ConsoleLog> ReadTextsAsync(HttpClient http)
    {
        await foreach (LogTextPage page in ReadPagesAsync(http, ApiJson.Default.LogTextPage, page => page.Next))
        {
            foreach (string text in page.Results)
            {
                yield return new ConsoleLog { Message = text };
            }
        }
    }

    /// <summary>Reads the pages of the log that is kept, whose entries are objects.</summary>
    public static async IAsyncEnumerable<ConsoleLog> ReadEntriesAsync(HttpClient http)
    {
        await foreach (LogPage page in ReadPagesAsync(http, ApiJson.Default.LogPage, page => page.Next))
        {
            foreach (ConsoleLog entry in page.Results)
            {
                yield return entry;
            }
        }
    }

    private static async IAsyncEnumerable<T> ReadPagesAsync<T>(HttpClient http, JsonTypeInfo<T> type, Func<T, string?> nextOf)
    {
        for (string? next = Kept; next is not null;)
        {
            using HttpResponseMessage response = await http.GetAsync(next, HttpCompletionOption.ResponseHeadersRead);
            await using Stream body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
            T page = await JsonSerializer.DeserializeAsync(body, type) ?? throw new JsonException("The answer is null.");
            yield return page;
            next = nextOf(page);
        }
    }
}
