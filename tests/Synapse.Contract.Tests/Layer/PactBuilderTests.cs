using System.Text.Json.Nodes;
using NUnit.Framework;
using PactNet;
using PactNet.Exceptions;
using PactNet.Infrastructure.Outputters;

namespace Synapse.Contract.Tests.Layer;

/// <summary>What the own layer over Pact's core does beyond the names that it shares with PactNet.</summary>
internal sealed class PactBuilderTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-pact-");
    private readonly List<string> _reported = [];

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public async Task A_pact_is_verified_as_often_as_its_test_likes()
    {
        IPactBuilderV4 pact = NewPact();
        Add(pact);

        await pact.VerifyAsync(context => SendAsync(context, """{"name": "a"}"""));
        await pact.VerifyAsync(context => SendAsync(context, """{"name": "a"}"""));

        Assert.That(Written()["interactions"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_header_is_repeated_whatever_the_case_of_its_name()
    {
        IPactBuilderV4 pact = NewPact();
        pact.UponReceiving("two values").WithRequest(HttpMethod.Get, "/things/")
            .WithHeader("Accept", "text/plain").WithHeader("accept", "text/csv")
            .WillRespond().WithStatus(204);

        await pact.VerifyAsync(async context =>
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(context.MockServerUri, "/things/"));
            request.Headers.Add("Accept", ["text/plain", "text/csv"]);
            using HttpResponseMessage response = await http.SendAsync(request);
        });

        Assert.That(
            Written()["interactions"]![0]!["request"]!["headers"]!.AsObject().Single().Value!.ToJsonString(),
            Is.EqualTo("""["text/plain","text/csv"]"""));
    }

    [TestCase(false, TestName = "A_difference_is_shown_as_expected_and_actual")]
    [TestCase(true, TestName = "A_difference_is_shown_when_the_call_failed_because_of_it")]
    public async Task A_difference_is_shown(bool isCallFailing)
    {
        IPactBuilderV4 pact = NewPact();
        Add(pact);

        PactFailureException? failure = await Assert.ThrowsAsync<PactFailureException>(() => pact.VerifyAsync(async context =>
        {
            await SendAsync(context, """{"name": "b"}""");
            if (isCallFailing)
            {
                throw new InvalidOperationException("500");
            }
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure!.Message, Does.Contain("$.name").And.Match("expected +\"a\"").And.Match("actual +\"b\""));
            Assert.That(failure.InnerException, isCallFailing ? Is.TypeOf<InvalidOperationException>() : Is.Null);
            Assert.That(_reported.Single(), Does.Contain(failure.Message.Split('\n')[1].Trim()), "The log of the mock server follows it.");
        }
    }

    [Test]
    public async Task A_call_that_fails_for_another_reason_fails_as_it_is()
    {
        IPactBuilderV4 pact = NewPact();
        Add(pact);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => pact.VerifyAsync(_ => throw new InvalidOperationException("Before any request.")));
    }

    private static void Add(IPactBuilderV4 pact) => pact.UponReceiving("a thing")
        .WithRequest(HttpMethod.Post, "/things/").WithJsonBody(new { name = "a" }).WillRespond().WithStatus(201);

    private static async Task SendAsync(IConsumerContext context, string json)
    {
        using var http = new HttpClient();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(new Uri(context.MockServerUri, "/things/"), body);
    }

    private IPactBuilderV4 NewPact() => Pact.V4("consumer", "provider", new PactConfig
    {
        PactDir = _folder.FullName,
        LogLevel = PactLogLevel.None,
        Outputters = [new ListOutput(_reported)],
    }).WithHttpInteractions();

    private JsonNode Written() => JsonNode.Parse(File.ReadAllText(Path.Combine(_folder.FullName, "consumer-provider.json")))!;

    private sealed class ListOutput(List<string> lines) : IOutput
    {
        public void WriteLine(string line) => lines.Add(line);
    }
}
