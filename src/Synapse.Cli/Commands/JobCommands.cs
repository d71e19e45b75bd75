using System.CommandLine;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class JobCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        var id = new Argument<string>("id") { Description = "The job's id: an integer or a UUID." };
        var expand = new Option<string[]>("--expand")
        {
            HelpName = "logs|metrics|result",
            Description = "Include related data; can be given several times.",
        };
        yield return operations.Create(
            "get-job",
            "Get a job",
            async call => await call.Client.GetJobAsync(
                call.Arguments.GetRequiredValue(id),
                new GetJobQuery { Expand = call.Arguments.GetValue(expand)?.Select(name => new JobExpand(name)).ToList() },
                cancellationToken: call.CancellationToken),
            id,
            expand);

        yield return List(operations);

        Option<string> changes = OperationCommands.Data(
            "The fields to set: status, progress, result, metadata, progress_record, metrics_record, console_logs.");
        yield return operations.Create(
            "update-job",
            "Set the status, progress, result or metadata of a job",
            async call =>
                await call.Client.UpdateJobAsync(
                    call.Arguments.GetRequiredValue(id),
                    await call.ReadDataAsync<UpdateJobRequest>(changes),
                    cancellationToken: call.CancellationToken
                ),
            id,
            changes);

        yield return operations.Create(
            "list-job-console-logs",
            "List every console log line of a job, oldest first",
            async call =>
                await call.Client.ListJobConsoleLogsAsync(call.Arguments.GetRequiredValue(id), cancellationToken: call.CancellationToken),
            id
        );
    }

    private static Command List(OperationCommands operations)
    {
        var status = new Option<string?>("--status")
        {
            HelpName = "status",
            Description = "Only jobs of this status, such as queued, running, completed, failed.",
        };
        var plugin = new Option<long?>("--plugin") { HelpName = "id", Description = "Only jobs of this plugin." };
        var createdAfter = new Option<DateTimeOffset?>("--created-after")
        {
            HelpName = "time",
            Description = "Only jobs created after this time, such as 2026-11-01T09:00+09:00; local time without an offset.",
        };
        var user = new Option<long?>("--user") { HelpName = "id", Description = "Only jobs of this user." };
        var agent = new Option<long?>("--agent") { HelpName = "id", Description = "Only jobs on this agent." };
        var action = new Option<string?>("--action") { HelpName = "name", Description = "Only jobs of this action." };
        var limit = new Option<int?>("--limit") { HelpName = "number", Description = "At most this many jobs, if the backend takes it." };
        var pages = new PageOptions("jobs");
        return operations.Create(
            "list-jobs",
            "List jobs that match every filter: a page of them, or all",
            call =>
            {
                ParseResult given = call.Arguments;
                var query = new ListJobsQuery
                {
                    Status = given.GetValue(status) is { } name ? new JobStatus(name) : (JobStatus?)null,
                    Plugin = given.GetValue(plugin),
                    CreatedAfter = given.GetValue(createdAfter),
                    User = given.GetValue(user),
                    Agent = given.GetValue(agent),
                    Action = given.GetValue(action),
                    Limit = given.GetValue(limit),
                    Page = pages.Page(given),
                    PageSize = pages.PageSize(given),
                };
                return pages.ReadAsync(
                    call,
                    () => call.Client.ListJobsAsync(query, cancellationToken: call.CancellationToken),
                    () => call.Client.ListAllJobsAsync(query));
            },
            [status, plugin, createdAfter, user, agent, action, limit, .. pages.Symbols]);
    }
}
