using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>What some servers do, and a caller of the SDK does not notice.</summary>
internal sealed class ToleratedContracts
{
    private const long BeyondDouble = 9_007_199_254_740_993;

    [Test]
    public Task Takes_an_answer_in_which_fields_are_absent()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving(
                "get_plugin: a plugin that has an id and nothing else",
                ProviderStates.DocumentExists("plugins", """{"id": 125}""")
            )
            .WithRequest(HttpMethod.Get, "/plugins/125/")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 125 });

        return pact.VerifyAsync(async client =>
        {
            Plugin plugin = await client.GetPluginAsync(125);

            Assert.That(
                (plugin.Name, plugin.Configuration, plugin.IsActive, plugin.Created),
                Is.EqualTo((default(string), default(FreeFormJson), default(bool?), default(DateTimeOffset?)))
            );
        });
    }

    [Test]
    public Task Takes_an_answer_in_which_fields_are_null()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("get_plugin: a plugin whose fields are null", ProviderStates.DocumentExists(
                "plugins", """{"id": 126, "name": null, "configuration": null, "is_active": null, "created": null}"""))
            .WithRequest(HttpMethod.Get, "/plugins/126/").WillRespond().WithStatus(200)
            .WithJsonBody(
                new { id = 126, name = Match.Null(), configuration = Match.Null(), is_active = Match.Null(), created = Match.Null() }
            );

        return pact.VerifyAsync(async client =>
        {
            Plugin plugin = await client.GetPluginAsync(126);

            Assert.That(
                (plugin.Name, plugin.Configuration, plugin.IsActive, plugin.Created),
                Is.EqualTo((default(string), default(FreeFormJson), default(bool?), default(DateTimeOffset?)))
            );
        });
    }

    [Test]
    public Task Reads_fields_that_only_some_servers_have()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving(
                "get_plugin: a plugin with its tenant",
                ProviderStates.DocumentExists("plugins", """{"id": 127, "tenant_id": 3}""")
            )
            .WithRequest(HttpMethod.Get, "/plugins/127/")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { id = 127, tenant_id = 3 });
        pact.UponReceiving(
                "get_plugin_release: a release that names its plugin otherwise",
                ProviderStates.DocumentExists("plugin_releases", """{"id": 457, "plugin": 127, "plugin_id": 127}""")
            )
            .WithRequest(HttpMethod.Get, "/plugin_releases/457/")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { id = 457, plugin_id = 127 });
        pact.UponReceiving("get_job: a job that names its release otherwise", ProviderStates.DocumentExists(
                "jobs", $$"""{"id": "{{Forms.CurrentJob}}", "plugin_release_id": 457}"""))
            .WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/").WillRespond().WithStatus(200)
            .WithJsonBody(new { id = Forms.CurrentJob, plugin_release_id = 457 });

        return pact.VerifyAsync(async client =>
        {
            Assert.That((await client.GetPluginAsync(127)).TenantId, Is.EqualTo(3));
            Assert.That((await client.GetPluginReleaseAsync(457)).PluginId, Is.EqualTo(127));
            Assert.That((await client.GetJobAsync(Forms.CurrentJob)).PluginReleaseId, Is.EqualTo(457));
        });
    }

    [Test]
    public Task Keeps_values_that_it_does_not_know()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("get_storage: a storage of a provider and a category that are new", ProviderStates.DocumentExists(
                "storages", """{"id": 128, "provider": "tape", "category": "archive"}"""))
            .WithRequest(HttpMethod.Get, "/storages/128/").WithQuery("with_configuration", "true")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = 128, provider = "tape", category = "archive" });

        return pact.VerifyAsync(async client =>
        {
            Storage storage = await client.GetStorageAsync(128);

            Assert.That((storage.Provider.ToString(), storage.Category.ToString()), Is.EqualTo(("tape", "archive")));
        });
    }

    [Test]
    public Task Keeps_integers_that_a_floating_point_number_cannot_hold()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("get_plugin: an id beyond 2^53", ProviderStates.DocumentExists("plugins", $$"""{"id": {{BeyondDouble}}}"""))
            .WithRequest(HttpMethod.Get, $"/plugins/{BeyondDouble}/")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = BeyondDouble });

        return pact.VerifyAsync(async client => Assert.That((await client.GetPluginAsync(BeyondDouble)).Id, Is.EqualTo(BeyondDouble)));
    }

    [Test]
    public Task Takes_statuses_in_upper_case()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving(
                "get_job: a status in upper case, as version 2 servers write it",
                ProviderStates.JobRunsInUpperCase(Forms.CurrentJob)
            )
            .WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/")
            .WillRespond().WithStatus(200).WithJsonBody(new { id = Forms.CurrentJob, status = "RUNNING" });

        return pact.VerifyAsync(async client =>
            Assert.That((await client.GetJobAsync(Forms.CurrentJob)).Status, Is.EqualTo(JobStatus.Running))
        );
    }

    [Test]
    public Task Reads_console_levels_that_it_does_not_know()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("list_job_console_logs: a level that is new", ProviderStates.DocumentExists(
                "jobs", $$"""{"id": "{{Forms.CurrentJob}}", "logs": [{"level": "trace", "message": "자세히"}]}"""))
            .WithRequest(HttpMethod.Get, $"/jobs/{Forms.CurrentJob}/console_logs/")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new { level = "trace", message = "자세히" }));

        return pact.VerifyAsync(async client =>
            Assert.That((await client.ListJobConsoleLogsAsync(Forms.CurrentJob)).Single().Level.ToString(), Is.EqualTo("trace"))
        );
    }

    [Test]
    public Task Takes_a_stored_entry_without_its_array()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("create_logs: a single entry is answered without its array", ProviderStates.LogAnsweredWithoutArray("하나"))
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new[] { new { message = "하나" } })
            .WillRespond().WithStatus(201).WithJsonBody(new { message = "하나" });

        return pact.VerifyAsync(async client =>
            Assert.That((await client.CreateLogAsync(new LogEntry { Message = "하나" })).Message, Is.EqualTo("하나"))
        );
    }

    [Test]
    public Task Reads_why_a_request_is_refused_as_a_whole()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("create_plugin: refused as invalid without naming a field (400)", ProviderStates.RefusedAsAWhole)
            .WithRequest(HttpMethod.Post, "/plugins/").WithJsonBody(new { name = "My Custom Plugin" })
            .WillRespond().WithStatus(400).WithJsonBody(new { detail = Match.Type("Why the request failed.") });

        return pact.VerifyAsync(async client =>
        {
            var error = await Assert.ThrowsAsync<SynapseValidationException>(() =>
                client.CreatePluginAsync(new CreatePluginRequest { Name = "My Custom Plugin" })
            );

            Assert.That(error!.Detail, Is.EqualTo("Why the request failed."));
        });
    }

    [Test]
    public Task Reads_why_entries_are_refused_as_a_whole()
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving("create_logs: refused as invalid without naming an entry (400)", ProviderStates.RefusedAsAWhole)
            .WithRequest(HttpMethod.Post, "/logs/").WithJsonBody(new[] { new { message = "하나" } })
            .WillRespond().WithStatus(400).WithJsonBody(new { detail = Match.Type("Why the request failed.") });

        return pact.VerifyAsync(async client =>
        {
            var error = await Assert.ThrowsAsync<SynapseValidationException>(() => client.CreateLogAsync(new LogEntry { Message = "하나" }));

            Assert.That(error!.Detail, Is.EqualTo("Why the request failed."));
        });
    }

    [TestCase(429)]
    [TestCase(503)]
    public Task Reads_how_long_to_wait(int status)
    {
        var pact = new ContractTest(ContractName.Tolerated);
        pact.UponReceiving(
                $"get_plugin: Retry-After says how long to wait ({status})",
                status == 429 ? ProviderStates.Throttled : ProviderStates.Overloaded
            )
            .WithRequest(HttpMethod.Get, "/plugins/123/")
            .WillRespond().WithStatus((ushort)status).WithHeader("Retry-After", Match.Regex("5", @"^\d+$"));

        return pact.VerifyAsync(async client =>
        {
            SynapseApiException? error = await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(123));

            Assert.That(error!.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(5)));
        });
    }
}
