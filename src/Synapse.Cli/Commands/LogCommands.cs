using System.CommandLine;
using Microsoft.AspNetCore.StaticFiles;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class LogCommands
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();

    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        var @event = new Option<string?>("--event") { HelpName = "name", Description = "The event of one entry, such as metric." };
        var message = new Option<string?>("--message") { HelpName = "text", Description = "The message of one entry." };
        var level = new Option<string?>("--level")
        {
            HelpName = "level",
            Description = "Its level, such as debug, info, success, warning, danger, error, critical.",
        };
        var context = new Option<string?>("--context") { HelpName = "json", Description = "Its context, a JSON object." };
        var job = new Option<string?>("--job") { HelpName = "id", Description = "The job that it belongs to." };
        var step = new Option<string?>("--step") { HelpName = "name", Description = "The step of that job." };
        var file = new Option<string?>("--file") { HelpName = "path", Description = "A file that goes with it." };
        Option<string?>[] fields = [@event, message, level, context, job, step, file];
        Option<string> data = OperationCommands.Data(
            "One entry or an array of them, in place of the other options: event, data, datetime, job, step, message, level, context, file."
        );
        data.Required = false;
        yield return operations.Create(
            "create-logs",
            "Store log entries, with files",
            async call => await call.Client.CreateLogsAsync(await ReadAsync(call), cancellationToken: call.CancellationToken),
            [.. fields, data]);

        async Task<IReadOnlyList<LogEntry>> ReadAsync(OperationCall call)
        {
            ParseResult given = call.Arguments;
            bool hasOptions = fields.Any(option => given.GetValue(option) is not null);
            if (given.GetValue(data) is not null)
            {
                return hasOptions
                    ? throw new UsageException("--data goes alone, without the options of one entry.")
                    : await call.ReadListAsync<LogEntry>(data);
            }

            if (given.GetValue(@event) is null && given.GetValue(message) is null)
            {
                throw new UsageException("Give --event or --message, or --data.");
            }

            var entry = new LogEntry
            {
                Event = given.GetValue(@event),
                Message = given.GetValue(message),
                Context = OperationCall.ParseJson("--context", given.GetValue(context)),
                Job = given.GetValue(job) is { } id ? (JobId)id : (JobId?)null,
                Step = given.GetValue(step),
            };
            if (given.GetValue(level) is { } name)
            {
                entry.Level = new ConsoleLogLevel(name);
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
}
