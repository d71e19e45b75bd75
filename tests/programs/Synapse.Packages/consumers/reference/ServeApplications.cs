using Synapse.Generated;

internal static class ServeApplications
{
    public static async Task RunAsync(SynapseClient client)
    {
        ServeApplication application = await client.CreateServeApplicationAsync(new() { Name = "detector", PluginRelease = 456 });
        Console.WriteLine($"create_serve_application: {application.Name} of release {application.PluginRelease}");

        var (applications, total) = await client.ListServeApplicationsAsync();
        Console.WriteLine($"list_serve_applications: {applications.Count} of {total}");
    }
}
