using System.Text;
using Synapse.Generated.Tail;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>What the data of an event means, read off its bytes.</summary>
internal sealed class ServerSentLogTests
{
    [TestCase("""{"type": "connected"}""", nameof(TailEventKind.Alive))]
    [TestCase("""{"type": "metrics", "message": "m"}""", nameof(TailEventKind.Alive))]
    [TestCase("""{"type": null, "message": "m"}""", nameof(TailEventKind.Alive))]
    [TestCase("""{"type": "complete"}""", nameof(TailEventKind.Complete))]
    [TestCase("""{"type": "compl\u0065te"}""", nameof(TailEventKind.Complete))]
    [TestCase("""{"type": "log", "type": "complete"}""", nameof(TailEventKind.Complete))]
    [TestCase("""{"type": "complete", "type": "complete"}""", nameof(TailEventKind.Complete))]
    [TestCase("""{"type": "error", "message": "m"}""", nameof(TailEventKind.Dropped))]
    [TestCase("""{"type": "log", "data": "data: {\"type\": \"complete\"}"}""", nameof(TailEventKind.Complete))]
    public void What_is_no_line(string data, string kind) => Assert.That(Read(data), Is.EqualTo((kind, (string?)null)));

    [TestCase("""{"type": "log", "message": "m"}""", "m")]
    [TestCase("""{"type": "l\u006fg", "message": "m"}""", "m")]
    [TestCase("""{"message": "m"}""", "m")]
    [TestCase("""{"message": "first", "message": "last"}""", "last")]
    [TestCase("""{"type": "log", "type": "log", "message": "m"}""", "m")]
    [TestCase("""{"type": "log", "data": "m\r\n"}""", "m")]
    [TestCase("""{"type": "log", "data": {"message": "m"}}""", "m")]
    [TestCase("""{"type": "log", "data": "data: {\"message\": \"m\"}"}""", "m")]
    [TestCase("""{"type": "log", "data": "data: {\"other\": 1}"}""", """data: {"other": 1}""")]
    [TestCase("""{"type": "log", "data": "data: {\"type\": \"complete\"} x"}""", """data: {"type": "complete"} x""")]
    [TestCase("""{"type": "log", "data": "data: {\"type\": \"complete\","}""", """data: {"type": "complete",""")]
    [TestCase("""{"type": "log", "data": "data: [1]"}""", "data: [1]")]
    public void What_is_a_line(string data, string message) => Assert.That(Read(data), Is.EqualTo((nameof(TailEventKind.Line), message)));

    [TestCase("""{"type": "complete", broken""")]
    [TestCase("""{"type": "complete"} x""")]
    [TestCase("""{"type": "complete"}{"type": "complete"}""")]
    [TestCase("""{"message": "m", broken""")]
    [TestCase("""{"message": "m"} x""")]
    [TestCase("""{"other": 1}""")]
    [TestCase("\"open")]
    [TestCase("{}")]
    [TestCase("5")]
    [TestCase("true")]
    [TestCase("")]
    public void What_is_a_line_as_it_stands(string data) => Assert.That(Read(data), Is.EqualTo((nameof(TailEventKind.Line), data)));

    [Test]
    public void Bytes_that_are_no_text_are_replaced()
    {
        TailEvent read = ServerSentLog.Read([.. """{"type": "log", "message": "a"""u8, 0xFF, .. "\"}"u8]);

        Assert.That(read.Line?.Message, Is.EqualTo("a\uFFFD"));
    }

    [Test]
    public void A_mark_of_the_byte_order_is_passed_over() =>
        Assert.That(ServerSentLog.Read([0xEF, 0xBB, 0xBF, .. """{"type": "complete"}"""u8]).Kind, Is.EqualTo(TailEventKind.Complete));

    [Test]
    public void An_event_that_breaks_the_contract_is_told_with_its_place() => Assert.That(
        () => ServerSentLog.Read("""{"type": "log", "message": 5}"""u8),
        Throws.TypeOf<SynapseProtocolException>().With.Message.EqualTo(
            "tail_job_console_logs: an event breaks the contract: expected a string and found a number at $.message (byte 27)."));

    private static (string Kind, string? Message) Read(string data)
    {
        TailEvent read = ServerSentLog.Read(Encoding.UTF8.GetBytes(data));
        return (read.Kind.ToString(), read.Line?.Message);
    }
}
