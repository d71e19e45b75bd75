using System.Text.Json.Nodes;
using Synapse.Generated;

internal static class Errors
{
    public static async Task RunAsync(SynapseClient client)
    {
        FreeFormJson parameters = new JsonObject { ["threshold"] = 0.8 };

        RunPluginResult? result = await RobustPluginExecutionAsync(client, 123, parameters);
        Console.WriteLine($"robust_plugin_execution: started a job: {result?.JobId is not null}");

        result = await RobustPluginExecutionAsync(client, 9999, parameters);
        Console.WriteLine($"robust_plugin_execution: started a job: {result?.JobId is not null}");

        result = await RobustPluginExecutionAsync(client, 123, FreeFormJson.Parse("[]"));
        Console.WriteLine($"robust_plugin_execution: started a job: {result?.JobId is not null}");

        // The same as a method of the client.
        result = await client.RunPluginWithRetryAsync(123, parameters, maxAttempts: 3);
        Console.WriteLine($"RunPluginWithRetryAsync: started a job: {result?.JobId is not null}");
    }

    public static async Task RunAfterServerErrorAsync(SynapseClient client)
    {
        RunPluginResult? result = await RobustPluginExecutionAsync(client, 123, new JsonObject { ["threshold"] = 0.8 });
        Console.WriteLine($"robust_plugin_execution: started a job: {result?.JobId is not null}");
    }

    private static async Task<RunPluginResult?> RobustPluginExecutionAsync(
        SynapseClient client, int pluginId, FreeFormJson parameters, int maxRetries = 3)
    {
        for (int attempt = 0; attempt < maxRetries; attempt++)
        {
            try
            {
                return await client.RunPluginAsync(pluginId, new()
                {
                    Parameters = parameters,
                    Context = new JsonObject { ["retry_attempt"] = attempt },
                });
            }
            catch (SynapseApiException e) when (e.IsNotFound)
            {
                Console.WriteLine($"robust_plugin_execution: plugin {pluginId} not found");
                break;
            }
            catch (SynapseApiException e) when (e.IsBadRequest)
            {
                Console.WriteLine($"robust_plugin_execution: invalid parameters: {e.RawBody}");
                break;
            }
            catch (SynapseApiException e) when (e.IsServerError)
            {
                Console.WriteLine($"robust_plugin_execution: server error (attempt {attempt + 1}): {e.Message}");
                if (attempt < maxRetries - 1)
                {
                    await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
                }
            }
            catch (SynapseApiException e)
            {
                Console.WriteLine($"robust_plugin_execution: unexpected error: {e.Message}");
                break;
            }
        }

        return null;
    }
}
