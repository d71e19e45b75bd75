using System.CommandLine;
using Microsoft.AspNetCore.StaticFiles;
using Newtonsoft.Json;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class LogCommands
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        var message = new Option<string?>("--message") { HelpName = "text", Description = "The message of one entry." };
        var level = new Option<string?>("--level")
        {
            HelpName = "level",
            Description = "Its level, such as debug, info, success, warning, danger, error, critical.",
        };
        var context = new Option<string?>("--context") { HelpName = "json", Description = "Its context, a JSON object." };
        var file = new Option<string?>("--file") { HelpName = "path", Description = "A file that goes with it." };
        Option<string> data = OperationCommands.Data(
            "One entry or an array of them, in place of the other options: message (required), level, context, file (a data URI)."
        );
        data.Required = false;
        yield return operations.Create(
            "create-logs",
            "Store log entries, with files",
            async call => await call.Client.CreateLogsAsync(await ReadAsync(call), cancellationToken: call.CancellationToken),
            message,
            level,
            context,
            file,
            data);

        async Task<IReadOnlyList<LogEntry>> ReadAsync(OperationCall call)
        {
            ParseResult given = call.Arguments;
            bool hasOptions = new Option<string?>[] { message, level, context, file }.Any(option => given.GetValue(option) is not null);
            if (given.GetValue(data) is not null)
            {
                return hasOptions
                    ? throw new UsageException("--data goes alone, without --message, --level, --context and --file.")
                    : await call.ReadListAsync<LogEntry>(data);
            }

            var entry = new LogEntry { Message = given.GetValue(message) ?? throw new UsageException("Give --message, or --data.") };
            if (given.GetValue(level) is { } name)
            {
                entry.Level = new ConsoleLogLevel(name);
            }

            if (given.GetValue(context) is { } json)
            {
                entry.Context = ParseContext(json);
            }

            if (given.GetValue(file) is { } path)
            {
                entry.File = await DataUri.FromFileAsync(path, MediaTypeOf(path), call.CancellationToken);
            }

            return [entry];
        }
    }

    private static string MediaTypeOf(string path) =>
        MediaTypes.TryGetContentType(path, out string? known) ? known : "application/octet-stream";

    private static FreeFormJson ParseContext(string json)
    {
        try
        {
            return FreeFormJson.Parse(json);
        }
        catch (Exception e) when (e is JsonException or System.Text.Json.JsonException or ArgumentException)
        {
            throw new UsageException("--context is not valid JSON.");
        }
    }
}
