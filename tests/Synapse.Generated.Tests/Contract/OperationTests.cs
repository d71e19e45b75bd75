namespace Synapse.Generated.Tests.Contract;

/// <summary>
/// The documented operations of the contract, compared with the table written by hand. What the contract adds needs no row there.
/// </summary>
internal sealed class OperationTests
{
    private static readonly string[] Pages =
    [
        "list_agents",
        "list_jobs",
        "list_plugin_releases",
        "list_plugins",
        "list_serve_applications",
    ];
    private static readonly string[] WholeLists = ["list_job_console_logs", "list_storages"];

    private static IReadOnlyList<DocumentedOperation> Documented => DocumentedOperations.All;

    private static IEnumerable<ContractOperation> Known => Documented.Select(operation => ContractDocument.Operation(operation.Id));

    [Test]
    public void The_contract_has_the_documented_operations() => Assert.That(
        ContractDocument.Operations.Select(operation => operation.Id), Is.SupersetOf(Documented.Select(operation => operation.Id)));

    [TestCaseSource(nameof(Documented))]
    public void An_operation_has_its_method_path_and_parameters(DocumentedOperation documented)
    {
        ContractOperation operation = ContractDocument.Operation(documented.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(operation.Method, Is.EqualTo(documented.Method));
            Assert.That(operation.Path, Is.EqualTo(documented.Path));
            Assert.That(operation.ParametersIn("path"), Is.EqualTo(documented.PathParameters));
            Assert.That(operation.ParametersIn("query"), Is.EquivalentTo(documented.Query));
            Assert.That(operation.Parameters.Select(parameter => (string?)parameter["in"]), Is.All.AnyOf("path", "query"));
        }
    }

    [TestCaseSource(nameof(Documented))]
    public void An_operation_takes_and_gives_its_content(DocumentedOperation documented)
    {
        ContractOperation operation = ContractDocument.Operation(documented.Id);
        string[] answers = documented.Id == "tail_job_console_logs"
            ? ["text/plain string", "text/event-stream string"]
            : ["application/json " + documented.Answer];
        Assert.That(ContractOperation.Content(operation.Node["requestBody"]), Is.EqualTo(new[] { documented.Body }.OfType<string>()));
        Assert.That((bool?)operation.Node["requestBody"]?["required"], Is.EqualTo(documented.Body is null ? null : true));
        Assert.That(ContractOperation.Content(operation.Node["responses"]![$"{documented.Success}"]), Is.EqualTo(answers));
    }

    [TestCaseSource(nameof(Documented))]
    public void An_operation_names_its_statuses(DocumentedOperation documented) =>
        Assert.That(ContractDocument.Operation(documented.Id).Statuses, Is.EquivalentTo(documented.Errors.Append(documented.Success)));

    [TestCaseSource(nameof(Documented))]
    public void An_operation_says_whether_it_may_be_repeated(DocumentedOperation documented) =>
        Assert.That((string?)ContractDocument.Operation(documented.Id).Node["x-retry"], Is.EqualTo(documented.Retry));

    [TestCase("list_agents", "page_size", "100")]
    [TestCase("list_jobs", "page_size", "100")]
    [TestCase("list_plugin_releases", "page_size", "100")]
    [TestCase("list_plugins", "page_size", "100")]
    [TestCase("list_serve_applications", "page_size", "100")]
    [TestCase("get_storage", "with_configuration", "true")]
    public void What_the_Python_client_always_sends_is_always_sent(string id, string parameter, string value) =>
        Assert.That(
            (string?)ContractDocument.Operation(id).Parameters.Single(candidate => (string?)candidate["name"] == parameter)["x-always"],
            Is.EqualTo(value));

    [Test]
    public void Lists_are_paged_or_drained_as_documented() =>
        Assert.That(
            Known.Select(operation => (operation.Id, (string?)operation.Node["x-paging"]))
                .Where(operation => operation.Item2 is not null),
            Is.EquivalentTo(Pages.Select(id => (id, (string?)"page")).Concat(WholeLists.Select(id => (id, (string?)"all"))))
        );

    [Test]
    public void Only_the_tail_is_a_stream() => Assert.That(Marked("x-stream").Single(), Is.EqualTo("tail_job_console_logs"));

    [Test]
    public void Operations_that_carry_secrets_are_marked() =>
        Assert.That(Marked("x-sensitive"), Is.EquivalentTo(DocumentedOperations.Sensitive));

    [Test]
    public void The_agent_token_in_a_path_is_a_secret() =>
        Assert.That((bool?)ContractDocument.Operation("health_check_agent").Parameters.Single()["x-secret"], Is.True);

    [TestCase("429")]
    [TestCase("503")]
    public void An_answer_that_asks_to_come_back_says_when(string status) =>
        Assert.That(
            from operation in ContractDocument.Operations
            let response = operation.Node["responses"]![status]
            where response is not null
                && ContractDocument.Resolve(ContractDocument.Resolve(response)?["headers"]?["Retry-After"]) is null
            select operation.Id,
            Is.Empty);

    [Test]
    public void Every_error_has_a_body_of_its_kind() =>
        Assert.That(
            from operation in ContractDocument.Operations
            from response in operation.Node["responses"]!.AsObject()
            where response.Key[0] != '2'
            let expected = "application/json "
                + (
                    response.Key != "400" ? "Error"
                    : operation.Id == "create_logs" ? "ValidationErrors"
                    : "ValidationError"
                )
            where !ContractOperation.Content(response.Value).SequenceEqual([expected])
            select $"{operation.Id} {response.Key}",
            Is.Empty);

    private static IEnumerable<string> Marked(string extension) =>
        Known.Where(operation => (bool?)operation.Node[extension] == true).Select(operation => operation.Id);
}
