using System.Text.Json;
using Synapse.Cli.Contract;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>Reads a list page by page, and hands on each entry before the next page is read.</summary>
internal sealed class ListReader(OperationCall call, ApiOperation operation, bool showSecrets)
{
    public async Task PrintAsync(string path, string query, ListExtent extent, ResultPrinter printer)
    {
        int printed = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = query;
        while (next is not null && seen.Add(next))
        {
            Page page = await ReadAsync(next.Length > 0 ? $"{path}?{next}" : path);
            foreach (JsonElement entry in page.Entries)
            {
                if (printed == extent.Limit)
                {
                    Finish(printer, extent, printed, page.Count);
                    return;
                }

                printer.PrintEntry(entry);
                printed++;
            }

            printer.Flush();
            next = extent.IsOnePage ? null : page.Next;
            if (printed == extent.Limit && next is not null)
            {
                Finish(printer, extent, printed, page.Count);
                return;
            }
        }

        printer.End();
    }

    private void Finish(ResultPrinter printer, ListExtent extent, int printed, long? count)
    {
        printer.End();
        if (extent.IsCutShort)
        {
            call.Host.Error.WriteLine(count is { } all
                ? call.Host.Texts.Format("list.more-of", printed, all)
                : call.Host.Texts.Format("list.more", printed));
        }
    }

    private async Task<Page> ReadAsync(string target)
    {
        SynapseResponse response = await call.Client.SendAsync(
            HttpMethod.Parse(operation.Method), target, cancellationToken: call.CancellationToken);
        JsonElement json = ResponseReader.Read(response, operation.Result, showSecrets) ?? throw new ResponseException();
        return json.ValueKind switch
        {
            JsonValueKind.Array => new Page([.. json.EnumerateArray()], Count: null, Next: null),
            _ when json.Member("results") is { ValueKind: JsonValueKind.Array } results => new Page(
                [.. results.EnumerateArray()],
                json.Member("count") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt64(out long number) ? number : null,
                QueryOf(json.Text("next"))),
            _ => throw new ResponseException(),
        };
    }

    // A server behind a proxy does not know its own address, so nothing of a link but its query counts.
    private static string? QueryOf(string? link)
    {
        string? query = link?.Split('#')[0].Split('?', 2) is [_, var given] ? given : null;
        return query is null ? null : new Uri("http://any.invalid/?" + query).GetComponents(UriComponents.Query, UriFormat.UriEscaped);
    }

    private sealed record Page(IReadOnlyList<JsonElement> Entries, long? Count, string? Next);
}
