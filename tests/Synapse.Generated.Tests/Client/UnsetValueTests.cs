using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

/// <summary>What the contract requires and a caller left unset, against the compiler's advice.</summary>
internal sealed class UnsetValueTests
{
    [Test]
    public async Task Is_refused_before_anything_is_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using SynapseClient client = server.CreateClient();
        UploadFile file = UploadFile.FromBytes(new byte[] { 1 }, "p.zip");

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.CreatePluginAsync(new CreatePluginRequest { Name = null! }));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            client.CreatePluginReleaseAsync(
                new CreatePluginReleaseRequest
                {
                    Plugin = 1,
                    Version = null!,
                    File = file,
                }
            )
        );
        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.CreateStorageAsync(new CreateStorageRequest { Name = "s", Provider = default })
        );
        await Assert.ThrowsAsync<ArgumentException>(() => client.RunPluginAsync(1, new RunPluginRequest { JobId = default(JobId) }));

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task But_an_empty_value_that_a_server_sent_goes_back()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json("""{"id": 1, "status": ""}"""), ScriptedAnswer.Json("""{"id": 1}"""));
        using SynapseClient client = server.CreateClient();

        Job job = await client.GetJobAsync(1);
        await client.UpdateJobAsync(1, new UpdateJobRequest { Status = job.Status });

        Assert.That((string?)server.Requests[1].Json!["status"], Is.Empty);
    }
}
