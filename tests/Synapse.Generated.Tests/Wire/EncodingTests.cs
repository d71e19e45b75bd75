using NUnit.Framework;
using Synapse.Generated.Tests.Models;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Wire;

internal sealed class EncodingTests
{
    // As numbers: an attribute's text is kept as UTF-8, which has no half pairs.
    [TestCase(0xD83D)]
    [TestCase(0x61, 0xDE00, 0x62)]
    [TestCase(0xDE00, 0xD83D)]
    public async Task Half_of_a_surrogate_pair_is_refused_before_anything_is_sent(params int[] characters)
    {
        string text = string.Concat(characters.Select(c => (char)c));
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using SynapseClient client = server.CreateClient();

        ArgumentException? refusal = await Assert.ThrowsAsync<ArgumentException>(() =>
            client.CreatePluginAsync(new CreatePluginRequest { Name = text })
        );

        Assert.That(refusal?.Message, Does.StartWith("The text holds half of a surrogate pair."));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void A_number_without_a_form_in_JSON_is_refused_by_a_message_that_says_so() => Assert.That(
        () => WirePath.Write(new UpdateJobRequest { Progress = double.NegativeInfinity }),
        Throws.ArgumentException.With.Message.StartsWith("JSON has no NaN and no infinity."));

    [Test]
    public void A_known_value_takes_no_memory() =>
        Assert.That(WirePath.Read<JobStatus>("\"completed\"").Value, Is.SameAs(JobStatus.Completed.Value));

    [TestCase("\"compl\\u0065ted\"")]
    [TestCase("\"COMPLETED\"")]
    public void A_known_value_is_known_in_any_spelling(string json) =>
        Assert.That(WirePath.Read<JobStatus>(json), Is.EqualTo(JobStatus.Completed));

    [TestCase("한국어")]
    [TestCase("😀😀")]
    [TestCase("a\"b\\c\u0001")]
    public async Task Any_other_text_arrives_as_it_is(string text)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"id": 1}""", 201));
        using SynapseClient client = server.CreateClient();

        await client.CreatePluginAsync(new CreatePluginRequest { Name = text });

        Assert.That((string?)server.Requests.Single().Json!["name"], Is.EqualTo(text));
    }
}
