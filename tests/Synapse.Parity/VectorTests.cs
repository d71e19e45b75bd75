using System.Text.Json.Nodes;
using NJsonSchema;
using NUnit.Framework;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Clients;
using Synapse.Parity.Matrix;
using Synapse.Parity.Pacts;
using Synapse.Parity.Vectors;
using Synapse.TestSupport;

namespace Synapse.Parity;

internal sealed class VectorTests
{
    private static readonly SpecificationDocument Contract = SpecificationDocument.Load(RepositoryFolder.Contract);
    private static readonly IReadOnlyList<Vector> Vectors = VectorFolder.ReadAll();

    private static IEnumerable<string> Files => VectorFolder.Files.Select(file => Path.GetFileName(file));

    private static IEnumerable<TestCaseData> Exchanges =>
        from vector in Vectors
        from numbered in vector.Exchanges.Concat(vector.Background).Select((exchange, index) => (exchange, index))
        select new TestCaseData(numbered.exchange).SetArgDisplayNames($"{vector.Id} {numbered.index}");

    [TestCaseSource(nameof(Files))]
    public async Task A_file_has_the_form_of_the_schema(string file)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(ParityFolder.Root, "vector.schema.json"));

        Assert.That(schema.Validate(await File.ReadAllTextAsync(Path.Combine(ParityFolder.Vectors, file))), Is.Empty);
    }

    [Test]
    public async Task A_member_that_the_schema_does_not_know_is_refused()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(ParityFolder.Root, "vector.schema.json"));
        var file = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(VectorFolder.Files.First()))!;
        file["vectors"]![0]!["call"]!["verb"] = "GET";

        Assert.That(schema.Validate(file.ToJsonString()), Is.Not.Empty);
    }

    [Test]
    public void A_vector_has_a_name_of_its_own_that_begins_with_its_operation()
    {
        Assert.That(Vectors.Select(vector => vector.Id), Is.Unique);
        Assert.That(Vectors.Where(vector => !vector.Id.StartsWith($"{vector.Call.Operation}/", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_documented_status_of_every_operation_is_answered_in_some_vector()
    {
        var answered = (from vector in Vectors
                        from exchange in vector.Exchanges
                        select (exchange.Request.Operation, exchange.Response.Status)).ToHashSet();
        IEnumerable<string> missing = from operation in Contract.Operations
                                      from status in operation.Statuses
                                      where !answered.Contains((operation.Id, status))
                                      select $"{operation.Id} {status}";

        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(Exchanges))]
    public void A_request_is_one_of_the_contract(Exchange exchange)
    {
        ExpectedRequest request = exchange.Request;
        Operation? operation = Contract.Find(request.Method, "/" + string.Join('/', request.Path.Select(Uri.EscapeDataString)));

        Assert.That(operation?.Id, Is.EqualTo(request.Operation));
        Assert.That(
            operation!.RequestContent.Keys,
            Is.EqualTo(
                request switch
                {
                    { Form: { } } => ["multipart/form-data"],
                    { Json: { } } => ["application/json"],
                    _ => Array.Empty<string>(),
                }
            )
        );
    }

    [Test]
    public void An_expected_failure_names_a_client_and_a_case_of_it()
    {
        HashSet<string> cases = [.. Vectors.Select(vector => vector.Id), .. PactCase.ReadAll().Select(pact => pact.Id)];
        IReadOnlyList<string> clients = [.. ClientManifest.ReadAll().Select(client => client.Name)];
        IEnumerable<string> unknown = from file in Directory.EnumerateFiles(ParityFolder.ExpectedFailures)
                                      let client = Path.GetFileNameWithoutExtension(file)
                                      from vector in ExpectedFailures.Read(client).Vectors
                                      where !cases.Contains(vector) || !clients.Contains(client)
                                      select $"{client}: {vector}";

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void A_call_uses_the_parameters_of_the_contract()
    {
        IEnumerable<string> unknown = from vector in Vectors
                                      let operation = Contract.Operations.Single(operation => operation.Id == vector.Call.Operation)
                                      from parameter in vector.Call.Query ?? []
                                      where !operation.QueryParameters.Contains(parameter.Key)
                                      select $"{vector.Id}: {parameter.Key}";

        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void The_credentials_are_those_of_the_contract()
    {
        Assert.That(CredentialHeaders.All, Is.EqualTo(Contract.CredentialHeaders));
    }
}
