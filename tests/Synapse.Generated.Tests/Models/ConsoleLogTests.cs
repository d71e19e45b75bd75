namespace Synapse.Generated.Tests.Models;

internal sealed class ConsoleLogTests
{
    [TestCase(
        """{"timestamp": "2026-11-01T18:00:00.5+09:00", "level": "info", "message": "학습 시작"}""",
        "[2026-11-01T18:00:00+09:00] info: 학습 시작")]
    [TestCase("""{"timestamp": "2026-11-01T09:00:00Z", "message": "a"}""", "[2026-11-01T09:00:00+00:00] a")]
    [TestCase("""{"level": "warning", "message": "a"}""", "warning: a")]
    [TestCase("""{"message": "a"}""", "a")]
    [TestCase("\"a\"", "a")]
    [TestCase("{}", "")]
    public void Shows_what_it_has(string json, string text) => Assert.That(WirePath.Read<ConsoleLog>(json).ToString(), Is.EqualTo(text));

    [Test]
    public void A_gap_says_that_it_is_one() => Assert.That(
        new ConsoleLog { Message = "a", Gap = new ConsoleLogGap(3, "the log is shorter") }.ToString(),
        Is.EqualTo("(log entries are missing here: the log is shorter)"));
}
