using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class ServeApplicationSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        new("create_serve_application and list_serve_applications", async backend =>
        {
            ServeApplication created = await backend.Client.CreateServeApplicationAsync(new CreateServeApplicationRequest
            {
                Name = "탐지기",
                PluginRelease = 456,
                Action = "inference",
                Params = FreeFormJson.From(new { threshold = 0.8 }),
                NumReplicas = 2,
            });
            Expect.Equal("the replicas", 2, created.NumReplicas);
            (IReadOnlyList<ServeApplication> listed, _) = await backend.Client.ListServeApplicationsAsync();
            Expect.That(listed.Any(application => application.Id == created.Id), "the new one should be listed");
        }),
        new("create_serve_application: a release that does not exist is a 400 that names it", async backend =>
        {
            SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.CreateServeApplicationAsync(new CreateServeApplicationRequest { PluginRelease = 999 }));
            Expect.That(failure.Errors.ContainsKey("plugin_release"), "the error should name the field");
        }),
    ];
}
