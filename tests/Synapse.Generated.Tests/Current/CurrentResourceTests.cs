using System.Text;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Current;

/// <summary>What is not a job, in the form that current servers speak.</summary>
internal sealed class CurrentResourceTests() : CurrentFixture(upperCase: false)
{
    [Test]
    public async Task Agents_are_listed_in_pages_and_checked_by_their_token()
    {
        Put(
            EmulatorResource.Agents,
            """{ "id": 8, "name": "gpu-node-1", "status": "connected", "token": "agent-8", "node_install_script": "install agent-8" }"""
        );

        IReadOnlyList<Agent> agents = await Client.ListAllAgentsAsync(new ListAgentsQuery { PageSize = 1 }).ToListAsync();
        AgentHealth health = await Client.HealthCheckAgentAsync(agents.Single(agent => agent.Id == 8).Token!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(agents, Has.Count.EqualTo(2));
            Assert.That(agents.Single(agent => agent.Id == 8).NodeInstallScript, Is.EqualTo("install agent-8"));
            Assert.That((health.Status, health.Connected), Is.EqualTo(("connected", (bool?)true)));
            Assert.That(health.AdditionalProperties["agent"].ToString(), Is.EqualTo("\"gpu-node-1\""));
        }
    }

    [Test]
    public async Task A_plugin_has_its_current_fields_through_create_update_and_get()
    {
        Put(EmulatorResource.Plugins, """
            { "id": 123, "name": "Detector", "code": "yolov8", "is_active": true, "is_public": false, "system_only": true,
              "created": "2026-11-01T09:00:00+09:00", "tasks": ["image"] }
            """);

        await Client.UpdatePluginAsync(123, new UpdatePluginRequest { Description = "바뀜" });
        Plugin plugin = await Client.GetPluginAsync(123);
        Plugin created = await Client.CreatePluginAsync(new CreatePluginRequest { Name = "new" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((plugin.Name, plugin.Description, plugin.Code), Is.EqualTo(("Detector", "바뀜", "yolov8")));
            Assert.That((plugin.IsActive, plugin.IsPublic, plugin.SystemOnly), Is.EqualTo(((bool?)true, (bool?)false, (bool?)true)));
            Assert.That(plugin.Created, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(plugin.AdditionalProperties["tasks"].ToString(), Is.EqualTo("""["image"]"""));
            Assert.That(created.Id, Is.GreaterThan(123));
        }
    }

    [Test]
    public async Task A_release_takes_config_requirements_and_debug_and_expands_its_plugin()
    {
        Put(EmulatorResource.Plugins, """{ "id": 123, "name": "Detector" }""");

        PluginRelease created = await Client.CreatePluginReleaseAsync(
            new CreatePluginReleaseRequest
            {
                Plugin = 123,
                Version = "2.0.0",
                Config = Json("""{"actions": {"train": {}, "inference": {}}}"""),
                Requirements = ["torch", "numpy"],
                Debug = true,
                File = UploadFile.FromBytes(Encoding.UTF8.GetBytes("archive"), "plugin.zip"),
            }
        );
        PluginRelease release = await Client.GetPluginReleaseAsync(
            created.Id,
            new GetPluginReleaseQuery { Expand = [PluginReleaseExpand.Plugin] }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Config?["actions"]?["train"]?.ToString(), Is.EqualTo("{}"));
            Assert.That(release.Requirements, Is.EqualTo((string[])["torch", "numpy"]));
            Assert.That(release.AvailableActions, Is.EqualTo("train,inference"));
            Assert.That((release.Debug, release.AuthorId, release.Size), Is.EqualTo(((bool?)true, (long?)1, (long?)7)));
            Assert.That(release.Plugin?.Value?.Name, Is.EqualTo("Detector"));
        }
    }

    [Test]
    public async Task Logs_are_stored_one_and_several_with_a_file_as_data_uri()
    {
        string file = DataUri.FromBytes([0x89, 0x50, 0x4e, 0x47], "image/png");

        IReadOnlyList<CreatedLog> several = await Client.CreateLogsAsync(
        [
            new LogEntry { Message = "그림", Level = ConsoleLogLevel.Danger, Context = Json("""{"image": 42}"""), File = file },
            new LogEntry { Message = "level 없음" },
        ]);
        CreatedLog one = await Client.CreateLogAsync(new LogEntry { Message = "하나" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(several.Select(log => log.Message), Is.EqualTo((string[])["그림", "level 없음"]));
            Assert.That(several[0].File, Is.EqualTo(file).And.EqualTo("data:image/png;base64,iVBORw=="));
            Assert.That(several[0].Context?["image"]?.ToString(), Is.EqualTo("42"));
            Assert.That(several.Select(log => log.Level), Is.EqualTo((ConsoleLogLevel?[])[ConsoleLogLevel.Danger, ConsoleLogLevel.Info]));
            Assert.That(one.Message, Is.EqualTo("하나"));
        }
    }

    [Test]
    public async Task Storages_come_in_pages_and_one_with_its_configuration()
    {
        Storage created = await Client.CreateStorageAsync(new CreateStorageRequest
        {
            Name = "Spaces",
            Provider = StorageProvider.DigitalOcean,
            Configuration = new StorageConfiguration(Json("""{"bucket": "b"}""")),
        });
        Put(EmulatorResource.Storages, """{ "name": "second", "provider": "tape", "is_default": true }""");

        IReadOnlyList<Storage> storages = await Client.ListStoragesAsync();
        Storage storage = await Client.GetStorageAsync(created.Id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(storages.Select(each => each.Provider?.Value), Is.EqualTo((string[])["digital_ocean", "tape"]));
            Assert.That(storages[1].IsDefault, Is.True);
            Assert.That(storages[0].Configuration, Is.Null);
            Assert.That(storage.Configuration?.Json.ToString(), Is.EqualTo("""{"bucket":"b"}"""));
        }
    }

    [Test]
    public async Task Serve_applications_are_created_and_listed_in_pages()
    {
        Put(EmulatorResource.PluginReleases, """{ "id": 456, "plugin": 123, "version": "1.0.0" }""");
        ServeApplication created = await Client.CreateServeApplicationAsync(new CreateServeApplicationRequest
        {
            Name = "detector",
            PluginRelease = 456,
            Action = "inference",
            Params = Json("""{"threshold": 0.80}"""),
        });
        Put(EmulatorResource.ServeApplications, """{ "name": "second" }""");

        (IReadOnlyList<ServeApplication> first, long? total) = await Client.ListServeApplicationsAsync(
            new ListServeApplicationsQuery { PageSize = 1 }
        );
        IReadOnlyList<ServeApplication> all = await Client
            .ListAllServeApplicationsAsync(new ListServeApplicationsQuery { PageSize = 1 })
            .ToListAsync();

        Assert.That((created.NumReplicas, created.Status), Is.EqualTo(((int?)1, (ServeApplicationStatus?)ServeApplicationStatus.Running)));
        Assert.That((first.Count, total, all.Count), Is.EqualTo((1, (int?)2, 2)));
        Assert.That(all.Single(application => application.Id == created.Id).Params?.ToString(), Is.EqualTo("""{"threshold":0.80}"""));
    }
}
