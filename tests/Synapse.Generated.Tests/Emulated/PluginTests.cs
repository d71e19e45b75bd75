namespace Synapse.Generated.Tests.Emulated;

internal sealed class PluginTests : EmulatedFixture
{
    [Test]
    public async Task Create_plugin_then_get_it()
    {
        long id = await CreatePluginAsync("My Custom Plugin");

        Plugin plugin = await Client.GetPluginAsync(id);

        Assert.That(plugin.Name, Is.EqualTo("My Custom Plugin"));
        Assert.That(plugin.Created, Is.Not.Null);
    }

    [Test]
    public async Task Create_plugin_with_a_blank_name_is_refused_by_field() =>
        await AssertRefusedAsync(() => Client.CreatePluginAsync(new CreatePluginRequest { Name = "" }), "name");

    [Test]
    public async Task Create_plugin_of_a_name_that_exists_is_refused_by_field()
    {
        await CreatePluginAsync("twice");
        await AssertRefusedAsync(() => CreatePluginAsync("twice"), "name");
    }

    [Test]
    public async Task Update_plugin_changes_what_is_set_and_nothing_else()
    {
        Plugin created = await Client.CreatePluginAsync(new CreatePluginRequest { Name = "n", Author = "author", Version = "1" });

        Plugin updated = await Client.UpdatePluginAsync(created.Id, new UpdatePluginRequest { Version = "2" });

        Assert.That((updated.Name, updated.Author, updated.Version), Is.EqualTo(("n", "author", "2")));
    }

    [Test]
    public async Task Update_plugin_reports_what_is_wrong()
    {
        long id = await CreatePluginAsync("first");
        await CreatePluginAsync("second");

        await AssertRefusedAsync(() => Client.UpdatePluginAsync(id, new UpdatePluginRequest { Name = "second" }), "name");
    }

    [Test]
    public async Task Run_plugin_by_id_and_by_code_starts_a_job_each()
    {
        Plugin plugin = await Client.CreatePluginAsync(new CreatePluginRequest { Name = "Yolo Plugin" });

        RunPluginResult byId = await Client.RunPluginAsync(plugin.Id, new RunPluginRequest());
        RunPluginResult byCode = await Client.RunPluginAsync(plugin.Code!, new RunPluginRequest());

        Assert.That(byId.JobId, Is.Not.Null.And.Not.EqualTo(byCode.JobId));
        Assert.That(byCode.JobId, Is.Not.Null);
        Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(2));
    }

    [Test]
    public async Task Run_plugin_reports_what_is_wrong()
    {
        long id = await CreatePluginAsync();

        await AssertRefusedAsync(() => Client.RunPluginAsync(id, new RunPluginRequest { Parameters = FreeFormJson.From(5) }), "parameters");
        Assert.That(Emulator.Jobs.RunCount, Is.Zero);
    }

    [Test]
    public async Task Run_plugin_whose_answer_is_lost_is_executed_once_and_its_outcome_unknown()
    {
        long id = await CreatePluginAsync();
        Emulator.Faults.Add(
            new Synapse.Emulator.EmulatorFault { Kind = Synapse.Emulator.FaultKind.ResetAfterExecution, Path = "/plugins/*/run/" }
        );

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => Client.RunPluginAsync(id, new RunPluginRequest()));

        Assert.That(failure.OutcomeUnknown, Is.True);
        Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
    }
}
