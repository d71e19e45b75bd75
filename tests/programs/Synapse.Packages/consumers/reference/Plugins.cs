using System.Text.Json.Nodes;
using Synapse.Generated;

internal static class Plugins
{
    public static async Task RunAsync(SynapseClient client)
    {
        Plugin plugin = await client.GetPluginAsync(123);
        Console.WriteLine($"get_plugin: {plugin.Name}, {plugin.Version}, {plugin.Description}, {plugin.Author}");

        Plugin newPlugin = await client.CreatePluginAsync(new()
        {
            Name = "My Custom Plugin",
            Description = "사용자 정의 데이터 처리를 위한 플러그인",
            Version = "1.0.0",
            Author = "Your Name",
            Category = PluginCategory.DataProcessing,
            Configuration = new JsonObject
            {
                ["parameters"] = new JsonObject
                {
                    ["threshold"] = new JsonObject { ["type"] = "float", ["default"] = 0.5 },
                    ["max_items"] = new JsonObject { ["type"] = "int", ["default"] = 100 },
                },
            },
        });
        Console.WriteLine($"create_plugin: {newPlugin.Id > 0}, {newPlugin.Category}, {newPlugin.Configuration}");

        Plugin updatedPlugin = await client.UpdatePluginAsync(123, new()
        {
            Description = "업데이트된 플러그인 설명",
            Version = "1.1.0",
            Configuration = new JsonObject
            {
                ["parameters"] = new JsonObject
                {
                    ["threshold"] = new JsonObject { ["type"] = "float", ["default"] = 0.7 },
                    ["max_items"] = new JsonObject { ["type"] = "int", ["default"] = 200 },
                    ["new_param"] = new JsonObject { ["type"] = "string", ["default"] = "default_value" },
                },
            },
        });
        Console.WriteLine($"update_plugin: {updatedPlugin.Name}, {updatedPlugin.Version}");

        RunPluginResult result = await client.RunPluginAsync(123, new()
        {
            Parameters = new JsonObject
            {
                ["threshold"] = 0.8,
                ["max_items"] = 150,
                ["input_path"] = "/data/input/",
                ["output_path"] = "/data/output/",
            },
            Context = new JsonObject { ["project_id"] = 123, ["user_id"] = 456, ["execution_mode"] = "batch" },
        });
        Console.WriteLine($"run_plugin: started a job: {result.JobId is not null}");

        var (plugins, total) = await client.ListPluginsAsync(new() { Category = PluginCategory.DataProcessing });
        Console.WriteLine($"list_plugins: {plugins.Count} of {total}, the last {plugins[^1].Name}");
    }
}
