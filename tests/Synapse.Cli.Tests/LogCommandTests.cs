using System.Text.Json.Nodes;

namespace Synapse.Cli.Tests;

internal sealed class LogCommandTests : EmulatorFixture
{
    [TestCase("figure.png", "image/png")]
    [TestCase("report.json", "application/json")]
    [TestCase("기록.txt", "text/plain")]
    [TestCase("model.unknown", "application/octet-stream")]
    public async Task An_entry_takes_a_file_along(string name, string mediaType)
    {
        using var folder = new TemporaryFolder();
        JsonNode entries = await PrintedByAsync(
            "logs", "create",
            "--message",
            "이미지 처리 완료",
            "--level",
            "success",
            "--context",
            """{"image": 42}""",
            "--file",
            folder.Write(name, "hello")
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)entries[0]!["message"], Is.EqualTo("이미지 처리 완료"));
            Assert.That((string?)entries[0]!["level"], Is.EqualTo("success"));
            Assert.That((int)entries[0]!["context"]!["image"]!, Is.EqualTo(42));
            Assert.That((string?)entries[0]!["file"], Is.EqualTo($"data:{mediaType};base64,aGVsbG8="));
        }
    }

    [Test]
    public async Task An_entry_belongs_to_a_job_and_its_step()
    {
        JsonNode entries = await PrintedByAsync("logs", "create", "--event", "metric", "--job", "789", "--step", "train");
        JsonNode entry = entries[0]!;
        Assert.That(((string?)entry["event"], (long)entry["job"]!, (string?)entry["step"]), Is.EqualTo(("metric", 789, "train")));
    }

    [TestCase("""{"message": "a"}""", 1)]
    [TestCase("""  [{"message": "a"}, {"message": "b", "level": "warning"}]""", 2)]
    public async Task Entries_are_read_as_JSON(string data, int count)
    {
        Cli.In = new StringReader(data);
        JsonNode entries = await PrintedByAsync("logs", "create", "--data", "-");
        Assert.That(entries.AsArray(), Has.Count.EqualTo(count));
    }

    [TestCase]
    [TestCase("--level", "info")]
    [TestCase("--message", "a", "--data", "[]")]
    [TestCase("--message", "a", "--context", "{broken")]
    [TestCase("--message", "a", "--file", "there-is-no-such-file.png")]
    [TestCase("--data", "[{broken")]
    public async Task What_cannot_be_stored_is_not_sent(params string[] options)
    {
        int exitCode = await Cli.RunAsync(["logs", "create", .. options]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.BadUsage));
            Assert.That(Cli.Error, Does.StartWith("dotnet synapse: "));
            Assert.That(Emulator.Requests.Count, Is.Zero);
        }
    }
}
