#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// A client per tenant: each has its own URL and credentials and sees its own plugins.
using Microsoft.Extensions.DependencyInjection;
using Synapse.Emulator;
using Synapse.Generated;

string[] tenants = ["acme", "globex"];
var services = new ServiceCollection();
var emulators = new List<SynapseEmulator>();
foreach (string tenant in tenants)
{
    SynapseEmulator emulator = await SynapseEmulator.StartAsync(new() { Credentials = new() { Tenant = tenant } });
    emulators.Add(emulator);
    services.AddKeyedSynapseClient(tenant, options =>
    {
        options.BaseUrl = emulator.BaseAddress;
        (options.Token, options.Tenant) = (emulator.Credentials.Token, tenant);
    });
}

await using (ServiceProvider provider = services.BuildServiceProvider())
{
    foreach (string tenant in tenants)
    {
        SynapseClient client = provider.GetRequiredKeyedService<SynapseClient>(tenant);
        await client.CreatePluginAsync(new() { Name = $"Plugin of {tenant}" });
        foreach (Plugin plugin in (await client.ListPluginsAsync()).Items)
        {
            Console.WriteLine($"{tenant}: {plugin.Name}");
        }
    }
}

foreach (SynapseEmulator emulator in emulators)
{
    await emulator.DisposeAsync();
}
