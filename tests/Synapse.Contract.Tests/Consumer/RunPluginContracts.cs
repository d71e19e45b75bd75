using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class RunPluginContracts
{
    private static readonly string[] Labels = ["인사", "한국어"];

    [Test]
    public Task Starts_a_job_with_an_integer_id()
    {
        var parameters = new { threshold = 0.8, max_items = 150, input_path = "/data/input/", output_path = "/data/output/" };
        var context = new { project_id = 123, user_id = 456, execution_mode = "batch" };
        var pact = new ContractTest(ContractName.Documented);
        pact.UponReceiving("run_plugin: a run by id, with parameters and context", ProviderStates.PluginExists(123))
            .WithRequest(HttpMethod.Post, "/plugins/123/run/").WithJsonBody(new { parameters, context })
            .WillRespond().WithStatus(200).WithJsonBody(new { job_id = Match.Integer(789) });

        return pact.VerifyAsync(async client =>
        {
            RunPluginResult result = await client.RunPluginAsync(
                123, new RunPluginRequest { Parameters = FreeFormJson.From(parameters), Context = FreeFormJson.From(context) });

            Assert.That(result.JobId, Is.EqualTo((JobId)789));
        });
    }

    [Test]
    public Task Starts_a_job_with_a_uuid_by_the_code_of_the_plugin()
    {
        var pact = new ContractTest(ContractName.Current);
        pact.UponReceiving("run_plugin: a run by code, as the command line tool sends it", ProviderStates.PluginCanRun())
            .WithRequest(HttpMethod.Post, "/plugins/my-custom-plugin/run/")
            .WithJsonBody(
                new
                {
                    agent = 7,
                    action = "train",
                    @params = new { epochs = 10 },
                    storage_id = 123,
                    job_id = Forms.CurrentJob,
                    debug = true,
                }
            )
            .WillRespond().WithStatus(200)
            .WithJsonBody(new { job_id = Forms.Uuid(Forms.CurrentJob) });

        return pact.VerifyAsync(async client =>
        {
            RunPluginResult result = await client.RunPluginAsync("my-custom-plugin", new RunPluginRequest
            {
                Agent = 7,
                Action = "train",
                Params = FreeFormJson.From(new { epochs = 10 }),
                StorageId = 123,
                JobId = Forms.CurrentJob,
                Debug = true,
            });

            Assert.That(result.JobId, Is.EqualTo((JobId)Forms.CurrentJob));
        });
    }

    [Test]
    public Task Answers_with_the_result_itself()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving(
                "run_plugin: a plugin that answers with its result and starts no job",
                ProviderStates.PluginWithDirectResultExists(124)
            )
            .WithRequest(HttpMethod.Post, "/plugins/124/run/").WithJsonBody(new { parameters = new { text = "안녕하세요" } }).WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { labels = Labels });

        return pact.VerifyAsync(async client =>
        {
            RunPluginResult result = await client.RunPluginAsync(
                124,
                new RunPluginRequest { Parameters = FreeFormJson.From(new { text = "안녕하세요" }) }
            );

            using (Assert.EnterMultipleScope())
            {
                Assert.That(result.JobId, Is.Null);
                Assert.That(result.Value["labels"]!.ToString(), Is.EqualTo("""["인사","한국어"]"""));
            }
        });
    }
}
