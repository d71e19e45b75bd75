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
        // The SDK walks: it takes the query of a link alone, and ends a list whose links do not.
        var list = new PagedResult<JsonElement>((token, cancellationToken) => ReadAsync(path, token ?? query, cancellationToken));
        int printed = 0;
        await foreach (Page<JsonElement> page in list.AsPages(cancellationToken: call.CancellationToken))
        {
            int wanted = Math.Min(page.Items.Count, (extent.Limit ?? int.MaxValue) - printed);
            foreach (JsonElement entry in page.Items.Take(wanted))
            {
                printer.PrintEntry(entry);
            }

            printed += wanted;
            printer.Flush();
            bool isMore = wanted < page.Items.Count || page.HasNext;
            if (isMore && (extent.IsOnePage || printed == extent.Limit))
            {
                printer.End();
                TellOfMore(extent, printed, page.TotalCount);
                return;
            }
        }

        printer.End();
    }

    private void TellOfMore(ListExtent extent, int printed, long? count)
    {
        if (extent.IsCutShort)
        {
            call.Host.Error.WriteLine(count is { } all
                ? call.Host.Texts.Format("list.more-of", printed, all)
                : call.Host.Texts.Format("list.more", printed));
        }
    }

    private async Task<Page<JsonElement>> ReadAsync(string path, string query, CancellationToken cancellationToken)
    {
        SynapseResponse response = await call.Client.SendAsync(
            HttpMethod.Parse(operation.Method),
            query.Length > 0 ? $"{path}?{query}" : path,
            cancellationToken: cancellationToken);
        JsonElement json = ResponseReader.Read(response, operation.Result, showSecrets) ?? throw new ResponseException();
        return json.ValueKind switch
        {
            JsonValueKind.Array => new Page<JsonElement>([.. json.EnumerateArray()]),
            _ when json.Member("results") is { ValueKind: JsonValueKind.Array } results => new Page<JsonElement>(
                [.. results.EnumerateArray()],
                json.Member("count") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt64(out long number) ? number : null,
                json.Text("next")),
            _ => throw new ResponseException(),
        };
    }
}
