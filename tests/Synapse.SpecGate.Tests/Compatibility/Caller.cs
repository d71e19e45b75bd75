using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Generated;

/// <summary>An application of the SDK: it calls every operation, positionally and by name, and tells what it got.</summary>
public static class Caller
{
    public static async Task<string> RunAsync(HttpMessageHandler backend)
    {
        using var http = new HttpClient(backend);
        var options = new SynapseClientOptions { BaseUrl = new Uri("https://backend.example/"), AccessToken = "token" };
        using var client = new SynapseClient(http, options);
        var call = new RequestOptions();
        var told = new List<object>
        {
            await client.HealthCheckAgentAsync("agent-token"),
            (await client.ListAgentsAsync()).Items,
            (await client.ListAgentsAsync(new ListAgentsQuery { Page = 1, PageSize = 10 })).Items.Select(agent => agent.Name),
            await client.CreatePluginAsync(new CreatePluginRequest { Name = "a", Configuration = new JObject { ["b"] = 1 } }),
            await client.GetPluginAsync(1),
            await client.GetPluginAsync(1, call, CancellationToken.None),
            await client.UpdatePluginAsync(1, new UpdatePluginRequest { Version = "2", Author = null }, call),
            (await client.RunPluginAsync("code", new RunPluginRequest { Parameters = new JObject(), Debug = true })).JobId.ToString(),
            await client.CreatePluginReleaseAsync(
                new CreatePluginReleaseRequest
                {
                    Plugin = 1,
                    Version = "1.0.0",
                    IsStable = true,
                    Requirements = new List<string> { "numpy" },
                    File = UploadFile.FromBytes(new byte[] { 1, 2, 3 }, "plugin.zip"),
                }
            ),
            (await client.GetPluginReleaseAsync(1, new GetPluginReleaseQuery { Expand = new[] { PluginReleaseExpand.Plugin } }))
                .Plugin
                .Value
                .Id,
            (
                await client.ListJobsAsync(
                    new ListJobsQuery
                    {
                        Status = JobStatus.Running,
                        Plugin = 1,
                        User = 2,
                        CreatedAfter = DateTimeOffset.UnixEpoch,
                    }
                )
            ).TotalCount,
            await client.ListAllJobsAsync().ToListAsync(),
            await client.GetJobAsync(7, new GetJobQuery { Expand = new[] { JobExpand.Logs, JobExpand.Metrics } }),
            (await client.GetJobAsync(7, options: call, cancellationToken: CancellationToken.None)).Status == JobStatus.Completed,
            (await client.UpdateJobAsync("uuid", new UpdateJobRequest { Status = "running", Progress = 75, Result = null })).Progress,
            await client.ListJobConsoleLogsAsync(7),
            await TailAsync(client),
            await client.CreateLogsAsync(new[] { new LogEntry { Message = "a", Level = ConsoleLogLevel.Success } }),
            await client.ListStoragesAsync(),
            await client.CreateStorageAsync(
                new CreateStorageRequest
                {
                    Name = "a",
                    Provider = StorageProvider.FileSystem,
                    Category = StorageCategory.Internal,
                }
            ),
            (await client.GetStorageAsync(1)).Provider.ToString(),
            (await client.ListServeApplicationsAsync()).Items.Count,
            await client.CreateServeApplicationAsync(new CreateServeApplicationRequest { Name = "a", PluginRelease = 1, NumReplicas = 2 }),
        };
        return JsonConvert.SerializeObject(told);
    }

    private static async Task<List<string>> TailAsync(SynapseClient client)
    {
        var lines = new List<string>();
        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(7))
        {
            lines.Add(line.Message);
        }

        return lines;
    }
}
