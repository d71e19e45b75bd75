using System.Text.Json.Nodes;
using Synapse.Generated;

internal static class Logs
{
    public static async Task RunAsync(SynapseClient client)
    {
        foreach (ConsoleLog entry in await client.ListJobConsoleLogsAsync(789))
        {
            Console.WriteLine($"list_job_console_logs: {entry.Level}: {entry.Message}, with a time: {entry.Timestamp is not null}");
        }

        await client.CreateLogAsync(new() { Message = "done" });
        await client.CreateLogAsync(new() { Event = "metric", Data = new JsonObject { ["loss"] = 0.1 }, Job = 789 });
        Console.WriteLine("create_logs: done");
    }
}
