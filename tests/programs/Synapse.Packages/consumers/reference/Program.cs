// The examples of the reference of the Python client, section by section, as its readers write them in C# with README.md and
// docs/migration.md. They run against an emulator in this process, or against a backend whose URL and access token are the arguments.
using System.Text;
using Synapse.Generated;

// The objects of the documentation have Korean names.
Console.OutputEncoding = Encoding.UTF8;

await using Backend backend = await Backend.StartAsync(args);
using var client = new SynapseClient(backend.Url, SynapseCredentials.AccessToken(backend.AccessToken));

await Agents.RunAsync(client);
await Plugins.RunAsync(client);
await Releases.RunAsync(client);
await Jobs.RunAsync(client);
await Logs.RunAsync(client);
await ServeApplications.RunAsync(client);
await Storages.RunAsync(client);
await Errors.RunAsync(client);
await Workflow.RunAsync(client);

if (backend.FailNextRun())
{
    await Errors.RunAfterServerErrorAsync(client);
}
