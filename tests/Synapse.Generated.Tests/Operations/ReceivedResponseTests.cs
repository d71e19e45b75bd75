namespace Synapse.Generated.Tests.Operations;

/// <summary>What callers read in responses whose form varies; that every field is read is tested for all models at once.</summary>
internal sealed class ReceivedResponseTests : ScriptedFixture
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_job_of_a_current_server()
    {
        Respond("""
            {"id": "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11", "status": "SUCCEEDED", "progress": 99.5, "metrics_record": {"loss": 1e-7},
             "result": null, "created": "2026-11-01T09:00:00Z", "completed": "2026-11-01T18:00:02+09:00", "rating": 4.50}
            """);

        Job job = await Client.GetJobAsync("a");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((job.Id.IsInteger, job.Status?.Value), Is.EqualTo((false, "SUCCEEDED")));
            Assert.That(job.Status, Is.EqualTo(JobStatus.Succeeded));
            Assert.That((job.Progress, job.Result), Is.EqualTo(((double?)99.5, (FreeFormJson?)null)));
            Assert.That(job.MetricsRecord?["loss"]?.ToString(), Is.EqualTo("1e-7"));
            Assert.That((job.Created, job.Completed), Is.EqualTo(((DateTimeOffset?)Morning, (DateTimeOffset?)Morning.AddSeconds(2))));
            Assert.That(job.Completed?.Offset, Is.EqualTo(TimeSpan.FromHours(9)));
            Assert.That(job.AdditionalProperties["rating"].ToString(), Is.EqualTo("4.50"));
        }
    }

    [TestCase("""{"id": 7, "token": "t", "node_install_script": "x/agents/SCRIPT/node_install_script"}""", "t")]
    [TestCase("""{"id": 7, "token": "", "node_install_script": "curl https://a.test/agents/SCRIPT/node_install_script/ | sh"}""", "SCRIPT")]
    [TestCase(
        """{"id": 7, "node_install_script": "/node_install_script agents/short/node_install_script agents/SCRIPT/node_install_script"}""",
        "SCRIPT"
    )]
    [TestCase("""{"id": 7, "node_install_script": "agent/SCRIPT/node_install_script agents/SCRIP/node_install_script"}""", null)]
    [TestCase("""{"id": 7}""", null)]
    public async Task The_token_of_an_agent_or_that_of_its_install_script(string agent, string? token)
    {
        const string Script = "0123456789abcdef0123456789abcdef01234567";
        Respond($$"""{"results": [{{agent.Replace("SCRIPT", Script, StringComparison.Ordinal)}}]}""");

        Agent only = (await Client.ListAgentsAsync()).Items.Single();

        Assert.That(only.GetToken(), Is.EqualTo(token == "SCRIPT" ? Script : token));
    }

    [Test]
    public async Task Logs_that_name_their_text_otherwise()
    {
        Respond("""["a", {"log": "b"}, {"message": "c", "log": "d"}, {"log": "e", "message": "f"}]""");

        IReadOnlyList<ConsoleLog> logs = await Client.ListJobConsoleLogsAsync(789);

        Assert.That(logs.Select(log => log.Message), Is.EqualTo(["a", "b", "c", "f"]).AsCollection);
    }

    [Test]
    public async Task Logs_of_entries_and_of_plain_strings()
    {
        Respond("""
            {"id": 789, "logs": [{"timestamp": "2026-11-01T09:00:00Z", "level": "trace", "message": "시작", "line": 2}, "third \u00e9"]}
            """);

        IReadOnlyList<ConsoleLog> logs = (await Client.GetJobAsync(789)).Logs!;

        Assert.That(
            logs.Select(line => (line.Timestamp, line.Level?.Value, line.Message)),
            Is.EqualTo(new (DateTimeOffset?, string?, string?)[] { (Morning, "trace", "시작"), (null, null, "third é") }));
        Assert.That(logs[0].AdditionalProperties["line"].ToString(), Is.EqualTo("2"));
    }

    [Test]
    public async Task A_log_over_pages()
    {
        Respond($$"""{"count": 2, "next": "{{Server.BaseAddress}}jobs/789/console_logs/?page=2", "results": [{"message": "a"}]}""");
        Respond("""{"count": 2, "next": null, "results": ["b"]}""");

        IReadOnlyList<ConsoleLog> logs = await Client.ListJobConsoleLogsAsync(789);

        Assert.That(logs.Select(log => log.Message), Is.EqualTo(["a", "b"]).AsCollection);
        Assert.That(Server.Requests[1].Query, Is.EqualTo("page=2"));
    }

    [Test]
    public async Task A_page_with_its_total_and_its_neighbours()
    {
        Respond("""{"count": 123, "next": "https://a.test/?page=3", "previous": "https://a.test/?page=1", "results": [{"id": "a"}]}""");

        Page<Job> page = await Client.ListJobsAsync();

        (IReadOnlyList<Job> jobs, long? total) = page;
        Assert.That((total, jobs.Single().Id), Is.EqualTo(((int?)123, new JobId("a"))));
        Assert.That(
            (page.Next, page.Previous, page.HasNext),
            Is.EqualTo(("https://a.test/?page=3", "https://a.test/?page=1", true)));
    }

    [Test]
    public async Task A_storage_with_a_typed_configuration()
    {
        Respond("""{"id": 1, "provider": "tape", "configuration": {"bucket_name": "b", "secret_access_key": "s", "base_path": "/data"}}""");

        Storage storage = await Client.GetStorageAsync(1);

        AmazonS3StorageConfiguration amazon = storage.Configuration!.AsAmazonS3();
        Assert.That((storage.Provider?.Value, amazon.BucketName, amazon.SecretAccessKey), Is.EqualTo(("tape", "b", "s")));
        Assert.That(storage.Configuration.AsFileSystem().BasePath, Is.EqualTo("/data"));
    }

    [TestCase("{}", null, null)]
    [TestCase("""{"status": "connected", "connected": true, "agent": {}}""", "connected", true)]
    public async Task The_health_of_an_agent(string response, string? status, bool? connected)
    {
        Respond(response);

        AgentHealth health = await Client.HealthCheckAgentAsync("t");

        Assert.That((health.Status, health.Connected), Is.EqualTo((status, connected)));
        Assert.That(Request().Headers["Content-Length"], Is.EqualTo("0"));
    }

    [TestCase("""{"message": "a", "level": "danger", "id": 5}""")]
    [TestCase("""[{"message": "a", "level": "danger", "id": 5}]""")]
    public async Task One_created_log_with_and_without_its_array(string response)
    {
        Respond(response, 201);

        CreatedLog log = await Client.CreateLogAsync(new LogEntry { Message = "a" });

        Assert.That((log.Message, log.Level), Is.EqualTo(("a", (ConsoleLogLevel?)ConsoleLogLevel.Danger)));
        Assert.That(log.AdditionalProperties["id"].ToString(), Is.EqualTo("5"));
    }

    [TestCase("[]")]
    [TestCase("""[{"message": "a"}, {"message": "b"}]""")]
    public async Task Other_than_one_created_log_breaks_the_contract(string response)
    {
        Respond(response, 201);

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => Client.CreateLogAsync(new LogEntry { Message = "a" }));

        Assert.That(failure.Operation, Is.EqualTo("create_logs"));
    }

    [Test]
    public async Task An_empty_value_that_goes_back()
    {
        Respond("""{"id": 1, "status": ""}""", """{"id": 1}""");

        Job job = await Client.GetJobAsync(1);
        await Client.UpdateJobAsync(1, new UpdateJobRequest { Status = job.Status });

        Assert.That((string?)Server.Requests[1].Json!["status"], Is.Empty);
    }
}
