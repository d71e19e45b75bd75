namespace Synapse.Generated.Tests.Operations;

internal sealed class CreateServeApplicationTests : ScriptedFixture
{
    [Test]
    public async Task Creates_a_serve_application()
    {
        Respond("""
            {"id": 11, "name": "detector", "plugin_release": 456, "action": "inference", "params": {"threshold": 0.80}, "num_replicas": 2,
             "status": "deploying", "created": "2026-11-01T09:00:00Z"}
            """, 201);

        ServeApplication application = await Client.CreateServeApplicationAsync(new CreateServeApplicationRequest
        {
            Name = "detector",
            PluginRelease = 456,
            Action = "inference",
            Params = FreeFormJson.From(new { threshold = 0.8 }),
            NumReplicas = 2,
        });

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("POST", "/serve_applications/", json: """
                {"name": "detector", "plugin_release": 456, "action": "inference", "params": {"threshold": 0.8}, "num_replicas": 2}
                """);
            Assert.That(application.Id, Is.EqualTo(11));
            Assert.That(application.Name, Is.EqualTo("detector"));
            Assert.That(application.PluginRelease, Is.EqualTo(456));
            Assert.That(application.Action, Is.EqualTo("inference"));
            Assert.That(application.Params?.ToString(), Is.EqualTo("""{"threshold": 0.80}"""));
            Assert.That(application.NumReplicas, Is.EqualTo(2));
            Assert.That(application.Status, Is.EqualTo("deploying"));
            Assert.That(application.Created, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
        }
    }
}
