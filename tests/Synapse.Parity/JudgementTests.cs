using System.Text.Json.Nodes;
using NUnit.Framework;
using Synapse.Parity.Clients;
using Synapse.Parity.Judgement;
using Synapse.Parity.Matrix;
using Synapse.Parity.Server;
using Synapse.Parity.Vectors;

namespace Synapse.Parity;

/// <summary>What counts as the same, and what does not.</summary>
internal sealed class JudgementTests
{
    private static readonly ExpectedRequest Due = new()
    {
        Operation = "get_plugin",
        Method = "GET",
        Path = ["plugins", "a/b ?", ""],
        Query = new JsonObject { ["expand"] = new JsonArray("a", "b") },
        Headers = new Dictionary<string, string> { ["Synapse-Access-Token"] = "Token x" },
    };

    [TestCase("75", "75.0", true)]
    [TestCase("75", "7.5e1", true)]
    [TestCase("0", "-0.00", true)]
    [TestCase("9007199254740993", "9007199254740992", false)]
    [TestCase("0.1", "0.10000000000000001", false)]
    public void Numbers_are_compared_by_their_exact_value(string left, string right, bool same)
    {
        Assert.That(NumberText.AreEqual(left, right), Is.EqualTo(same));
    }

    [TestCase("2026-11-01T00:00:00Z", "2026-11-01T00:00:00+00:00", true)]
    [TestCase("2026-11-01T00:00:00.120Z", "2026-11-01 00:00:00.12+00:00", true)]
    [TestCase("2026-11-01T09:00:00+09:00", "2026-11-01T00:00:00Z", false)]
    [TestCase("2026-11-01T09:00:00.123456+09:00", "2026-11-01T09:00:00.123+09:00", false)]
    public void Dates_are_compared_with_their_offset_and_fraction(string left, string right, bool same)
    {
        Assert.That(Timestamp.Parse(left) == Timestamp.Parse(right), Is.EqualTo(same));
    }

    [TestCase("""{"a": null}""", "{}", false)]
    [TestCase("""{"a": []}""", """{"a": null}""", false)]
    [TestCase("""{"a": "1"}""", """{"a": 1}""", false)]
    [TestCase("""{"a": {"$date": "2026-11-01T00:00:00Z"}}""", """{"a": "2026-11-01T00:00:00.000Z"}""", true)]
    [TestCase("""{"a": 1, "b": 2}""", """{"b": {"$number": "2"}, "a": {"$number": "1"}}""", true)]
    [TestCase("""{"a": {"$number": "NaN"}}""", """{"a": {"$number": "NaN"}}""", true)]
    [TestCase("""{"a": {"$number": "NaN"}}""", """{"a": null}""", true)]
    [TestCase("""{"a": {"$number": "NaN"}}""", """{"a": {"$number": "0"}}""", false)]
    [TestCase("""{"a": {"$number": "-Infinity"}}""", """{"a": {"$number": "Infinity"}}""", false)]
    [TestCase("[1, 2]", "[2, 1]", false)]
    [TestCase("[1, 2]", "[1, 2, 3]", false)]
    public void Values_are_compared_as_trees(string due, string value, bool same)
    {
        Assert.That(TreeComparison.Compare("value", JsonNode.Parse(due), JsonNode.Parse(value)), same ? Is.Empty : Is.Not.Empty);
    }

    [TestCase("""{"a": null}""", "{}", true)]
    [TestCase("""{"a": []}""", "{}", false)]
    public void In_results_null_may_be_absent(string due, string value, bool same)
    {
        Assert.That(
            TreeComparison.Compare("value", JsonNode.Parse(due), JsonNode.Parse(value), nullIsAbsent: true),
            same ? Is.Empty : Is.Not.Empty
        );
    }

    [TestCase("AQI=", true)]
    [TestCase("AQ==", false)]
    public void A_file_is_compared_by_its_bytes(string base64, bool same)
    {
        Vector vector = VectorFolder.ReadAll()[0] with { Result = JsonNode.Parse("""{"$file": {"text": "\u0001\u0002"}}"""), Error = null };
        var report = new JsonObject { ["result"] = new JsonObject { ["$file"] = new JsonObject { ["base64"] = base64 } } };

        Assert.That(ResultJudge.Compare(vector, report, requests: 1), same ? Is.Empty : Is.Not.Empty);
    }

    [TestCase("GET", "/plugins/a%2Fb%20%3F/?expand=b&expand=a", "Token x", null, true)]
    [TestCase("POST", "/plugins/a%2Fb%20%3F/?expand=b&expand=a", "Token x", null, false)]
    [TestCase("GET", "/plugins/a/b%20%3F/?expand=b&expand=a", "Token x", null, false)]
    [TestCase("GET", "/plugins/a%2Fb%20%3F?expand=b&expand=a", "Token x", null, false)]
    [TestCase("GET", "/plugins/a%2Fb%20%3F/?expand=a,b", "Token x", null, false)]
    [TestCase("GET", "/plugins/a%2Fb%20%3F/?expand=b&expand=a&page=1", "Token x", null, false)]
    [TestCase("GET", "/plugins/a%2Fb%20%3F/?expand=b&expand=a", "x", null, false)]
    [TestCase("GET", "/plugins/a%2Fb%20%3F/?expand=b&expand=a", "Token x", "Token y", false)]
    public async Task A_request_is_compared_decoded(string method, string target, string token, string? agent, bool same)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["synapse-access-token"] = token,
            ["User-Agent"] = "any",
        };
        if (agent is not null)
        {
            headers["SYNAPSE-Agent"] = agent;
        }

        Assert.That(
            await new RequestJudge(CredentialHeaders.All).CompareAsync(Due, new RecordedRequest(method, target, headers, [])),
            same ? Is.Empty : Is.Not.Empty);
    }

    [TestCase("""{"status": {"$number": "404"}, "body": {"detail": "x"}}""", 1, true)]
    [TestCase("""{"status": {"$number": "500"}, "body": {"detail": "x"}}""", 1, false)]
    [TestCase("""{"status": {"$number": "404"}, "body": "{\"detail\": \"x\"}"}""", 1, false)]
    [TestCase("""{"status": null, "body": null, "message": "it broke"}""", 1, false)]
    public void An_error_is_compared_by_status_and_body(string error, int requests, bool same)
    {
        Vector vector = VectorFolder.ReadAll()[0] with
        {
            Result = null,
            Error = new ExpectedError
            {
                Kind = "status",
                Status = 404,
                Body = JsonNode.Parse("""{"detail": "x"}"""),
            },
        };

        Assert.That(
            ResultJudge.Compare(vector, new JsonObject { ["error"] = JsonNode.Parse(error) }, requests),
            same ? Is.Empty : Is.Not.Empty
        );
    }

    [Test]
    public void An_expected_failure_that_passes_fails()
    {
        ExpectedFailures expected = ExpectedFailures.Parse("""[{"reason": "a limit", "remedy": "a way", "vectors": ["get_job/uuid"]}]""");

        Assert.That(expected.Judge("get_job/uuid", "get_job", ["a difference"]).Result, Is.EqualTo(OutcomeResult.ExpectedFailure));
        Assert.That(expected.Judge("get_job/uuid", "get_job", []).Result, Is.EqualTo(OutcomeResult.Fail));
        Assert.That(expected.Judge("get_job/typical", "get_job", ["a difference"]).Result, Is.EqualTo(OutcomeResult.Fail));
    }

    [Test]
    public void The_matrix_counts_what_passed_and_is_read_as_it_was_written()
    {
        ClientManifest client = ClientManifest.ReadAll().First(client => client.Superseded is null);
        ClientOutcomes outcomes = ClientOutcomes.Of(
            client,
            [
                new Outcome("get_job/uuid", "get_job", OutcomeResult.Pass),
                new Outcome("get_job/typical", "get_job", OutcomeResult.ExpectedFailure, "a limit"),
                new Outcome("pacts/Consumer/get_job: a job", "get_job", OutcomeResult.Fail, "a difference"),
            ],
            new DateOnly(2026, 11, 1));

        ClientOutcomes read = ParityMatrix.Parse(new ParityMatrix([outcomes]).ToJson()).Clients.Single();

        Assert.That(
            (read.Passed, read.Count(OutcomeResult.ExpectedFailure), read.Count(OutcomeResult.Fail)),
            Is.EqualTo((1, 1, 1)));
        Assert.That((read.PassedOf("get_job"), read.Cases["get_job"], read.PassedOf("Consumer")), Is.EqualTo((1, 2, 0)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_client_that_did_not_run_has_a_row_that_says_so_beside_its_last_outcomes(bool ranBefore)
    {
        IReadOnlyList<ClientManifest> all = ClientManifest.ReadAll();
        ClientManifest client = all.First(client => client.Superseded is null);
        var matrix = new ParityMatrix(ranBefore
            ? [ClientOutcomes.Of(client, [new Outcome("get_job/uuid", "get_job", OutcomeResult.Pass)], new DateOnly(2026, 11, 1))]
            : []);

        ParityMatrix missed = matrix.WithMissed(client, "no compiler", new DateOnly(2026, 11, 8), all);

        string page = MatrixPage.Render(ParityMatrix.Parse(missed.ToJson()));
        Assert.That(missed.Clients.Single().Cases, ranBefore ? Is.Not.Empty : Is.Empty);
        Assert.That(page, Does.Contain("2026-11-08").And.Contain("no compiler"));
        Assert.That(page.Contains("2026-11-01", StringComparison.Ordinal), Is.EqualTo(ranBefore));
    }

    [Test]
    public async Task A_client_that_does_not_run_is_no_silent_gap()
    {
        ClientManifest client = ClientManifest.ReadAll().Single(client => client.Name == "typescript-nswag") with
        {
            Run = ["node", "--eval", "0"],
        };
        Directory.CreateDirectory(client.Output);
        await using ParityCases cases = await ParityCases.StartAsync(VectorFolder.ReadAll(), []);

        await Assert.ThatAsync(
            () => new ClientRun(client, ExpectedFailures.None).RunAsync(cases.All, null, CancellationToken.None),
            Throws.InstanceOf<ClientException>());
    }
}
