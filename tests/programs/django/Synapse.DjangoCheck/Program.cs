using System.Text.Json;
using Synapse.DjangoCheck;
using Synapse.DjangoCheck.Steps;

// Prints one JSON object per row; what failed is for the reader of the rows to count.
if (args is not [string url, string throttledUrl, "documented" or "current"])
{
    Console.Error.WriteLine("Usage: Synapse.DjangoCheck <url> <throttled url> documented|current");
    return 2;
}

Step[] steps =
[
    .. AgentSteps.All, .. PluginSteps.All, .. PluginReleaseSteps.All, .. RunSteps.All, .. JobSteps.All, .. JobListSteps.All,
    .. ConsoleLogSteps.All, .. LogSteps.All, .. StorageSteps.All, .. ServeApplicationSteps.All, .. CredentialSteps.All, .. ErrorSteps.All,
];
using var backend = new Backend(new Uri(url), new Uri(throttledUrl), isCurrent: args[2] == "current");
foreach (Step step in steps)
{
    string? failure = null;
    try
    {
        // A row that hangs is a row that failed.
        await step.RunAsync(backend).WaitAsync(TimeSpan.FromSeconds(30));
    }
    catch (Exception e)
    {
        failure = e is ExpectationException ? e.Message : $"{e.GetType().Name}: {e.Message}";
    }

    Console.WriteLine(JsonSerializer.Serialize(new { row = step.Name, failure }));
}

return 0;
