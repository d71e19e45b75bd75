using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class ServeApplicationContracts
{
    [Test]
    public Task Creates_a_serve_application()
    {
        var application = new
        {
            name = "탐지기",
            plugin_release = 456,
            action = "inference",
            @params = new { threshold = 0.8 },
            num_replicas = 2,
        };
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("create_serve_application: a release that is to answer requests", ProviderStates.PluginReleaseExists(456))
            .WithRequest(HttpMethod.Post, "/serve_applications/").WithJsonBody(application).WillRespond().WithStatus(201)
            .WithJsonBody(
                new
                {
                    id = Match.Integer(11),
                    application.name,
                    application.plugin_release,
                    application.action,
                    application.@params,
                    application.num_replicas,
                }
            );

        return pact.VerifyAsync(async client =>
        {
            ServeApplication created = await client.CreateServeApplicationAsync(new CreateServeApplicationRequest
            {
                Name = "탐지기",
                PluginRelease = 456,
                Action = "inference",
                Params = FreeFormJson.From(new { threshold = 0.8 }),
                NumReplicas = 2,
            });

            Assert.That((created.Id, created.Name, created.NumReplicas), Is.EqualTo((11, "탐지기", 2)));
        });
    }

    [Test]
    public Task Lists_the_serve_applications()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("list_serve_applications: a page of serve applications", ProviderStates.ServeApplicationExists(11))
            .WithRequest(HttpMethod.Get, "/serve_applications/").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new
            {
                id = 11,
                name = Match.Type("detector"),
                plugin_release = 456,
                action = Match.Type("inference"),
                @params = Match.Type(new { threshold = 0.8 }),
                num_replicas = Match.Integer(1),
                status = Match.Type("running"),
                created = Forms.Timestamp,
            }));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<ServeApplication> applications, long? total) = await client.ListServeApplicationsAsync();

            ServeApplication application = applications.Single();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(total, Is.EqualTo(1));
                Assert.That((application.Id, application.Name, application.PluginRelease), Is.EqualTo((11, "detector", 456)));
                Assert.That(
                    (application.Action, application.NumReplicas, application.Status?.Value),
                    Is.EqualTo(("inference", 1, "running"))
                );
                Assert.That(application.Params!["threshold"]!.ToString(), Is.EqualTo("0.8"));
                Assert.That(application.Created, Is.EqualTo(Forms.ExampleTime));
            }
        });
    }
}
