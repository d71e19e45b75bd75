#:package Synapse.Generated@@Synapse.Generated@
using Synapse.Generated;

using var client = new SynapseClient(new Uri(args[0]), SynapseCredentials.AccessToken(args[1]));

await client.CreatePluginAsync(new() { Name = "from a file" });
Console.WriteLine($"plugins: {(await client.ListPluginsAsync()).TotalCount}");
