using System.Text;
using NUnit.Framework;

namespace Synapse.Generated.Tests.Wire;

/// <summary>What is said of a document that breaks the contract, word by word: what was due, what stood there, and where.</summary>
internal sealed class WireMessageTests
{
    [TestCase("5", "expected Plugin and found a number at $ (byte 0)")]
    [TestCase("""{"id": "1"}""", "expected a 64-bit integer and found a string at $.id (byte 7)")]
    [TestCase("""{"id": 1, "name": {}}""", "expected a string and found an object at $.name (byte 18)")]
    [TestCase("""{"id": 1, "name": [1]}""", "expected a string and found an array at $.name (byte 18)")]
    [TestCase("""{"id": 1, "name": true}""", "expected a string and found a truth value at $.name (byte 18)")]
    [TestCase("""{"id": 1, "name": false}""", "expected a string and found a truth value at $.name (byte 18)")]
    [TestCase("""{"id": 1, "name": "\ud800"}""", "expected valid text and found a string at $.name (byte 18)")]
    [TestCase("""{"id": 1, "is_active": 1}""", "expected true or false and found a number at $.is_active (byte 23)")]
    [TestCase("""{"id": null}""", "expected a 64-bit integer and found null at $.id (byte 7)")]
    [TestCase("""{"id": 1, "\ud800": 1}""", "expected a valid name and found another at $ (byte 10)")]
    [TestCase("""{"name": "a"}""", "Plugin lacks its required member id at $ (which ends at byte 12)")]
    [TestCase("""{"id": 1, "created": "x"}""", "expected a date and time in ISO 8601 and found a string at $.created (byte 21)")]
    public void Input31_Of_a_plugin(string document, string message) => Refuses<Plugin, PluginCodec>(document, message);

    [TestCase("""{"id": 1, "progress": "5"}""", "expected a number and found a string at $.progress (byte 22)")]
    [TestCase("""{"id": 1, "status": 3}""", "expected a string and found a number at $.status (byte 20)")]
    [TestCase(
        """{"id": 1, "status": null, "logs": [{"level": []}]}""",
        "expected a string and found an array at $.logs[0].level (byte 45)"
    )]
    public void Input31_Of_a_job(string document, string message) => Refuses<Job, JobCodec>(document, message);

    [TestCase("""{"id": 1, "num_replicas": 2147483648}""", "expected a 32-bit integer and found a number at $.num_replicas (byte 26)")]
    public void Input31_Of_a_serve_application(string document, string message) =>
        Refuses<ServeApplication, ServeApplicationCodec>(document, message);

    [TestCase("""{"id": 1, "plugin": "x"}""", "expected an id or an object and found a string at $.plugin (byte 20)")]
    [TestCase("""{"id": 1, "plugin": {"name": "a"}}""", "Plugin lacks its required member id at $.plugin (which ends at byte 32)")]
    public void Input31_Of_a_release(string document, string message) => Refuses<PluginRelease, PluginReleaseCodec>(document, message);

    [TestCase("""{"id": 1, "configuration": 5}""", "expected a configuration object and found a number at $.configuration (byte 27)")]
    public void Input31_Of_a_storage(string document, string message) => Refuses<Storage, StorageCodec>(document, message);

    [TestCase("\"x\"", "expected a page or an array and found a string at $ (byte 0)")]
    [TestCase("{}", "the page lacks its required member results at $ (which ends at byte 1)")]
    [TestCase("""{"results": {}}""", "expected an array and found an object at $.results (byte 12)")]
    [TestCase(
        """{"results": [{"id": 1}, {"id": []}]}""",
        "expected a job id: an integer, or a string that is not blank and found an array at $.results[1].id (byte 31)"
    )]
    public void Input31_Of_a_page(string document, string message) => Refuses<Page<Job>, PageCodec<Job, JobCodec>>(document, message);

    [TestCase("", "no valid JSON at $ (line 1, byte 0)")]
    [TestCase(" \n  ", "no valid JSON at $ (line 2, byte 2)")]
    [TestCase("{\"id\": 1,\n\n \"name\": tru}", "no valid JSON at $.name (line 3, byte 12)")]
    [TestCase("""{"id": 1,}""", "no valid JSON at $ (line 1, byte 9)")]
    [TestCase("""{"id": 1} 2""", "no valid JSON at $ (line 1, byte 10)")]
    [TestCase("""{"id": 1}}""", "no valid JSON at $ (line 1, byte 9)")]
    [TestCase("""{"id": 1, "name": "a""", "no valid JSON at $.name (line 1, byte 20)")]
    [TestCase("""{"id": 1, "configuration": {"list": [tru""", "no valid JSON at $.configuration.list[0] (line 1, byte 40)")]
    [TestCase(
        """{"id": 1, "configuration": {"list": [[], {"a": [1]}, 5, [7, nul""",
        "no valid JSON at $.configuration.list[3][1] (line 1, byte 63)"
    )]
    [TestCase(
        """{"id": 1, "configuration": {"list": [[], {"a": [1]}], "b": {}, "c": nul""",
        "no valid JSON at $.configuration.c (line 1, byte 71)"
    )]
    public void Input26_Of_what_is_no_JSON(string document, string message) => Refuses<Plugin, PluginCodec>(document, message);

    [Test]
    public void Input28_Of_bytes_that_are_no_text() =>
        Assert.That(
            () => WireJson.Decode<Plugin, PluginCodec>([(byte)'"', 0xFF, (byte)'"']),
            Throws.TypeOf<WireFormatException>().With.Message.EqualTo("the text is no valid UTF-8")
        );

    private static void Refuses<T, TCodec>(string document, string message)
        where TCodec : struct, ICodec<T> =>
        Assert.That(
            () => WireJson.Decode<T, TCodec>(Encoding.UTF8.GetBytes(document)),
            Throws.TypeOf<WireFormatException>().With.Message.EqualTo(message)
        );
}
