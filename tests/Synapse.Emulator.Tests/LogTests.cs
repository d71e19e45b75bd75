using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class LogTests : EmulatorFixture
{
    protected override SynapseEmulatorOptions Options => new() { MaxLogBytes = 1000 };

    [Test]
    public async Task One_entry_comes_back_as_one()
    {
        ApiResponse response = await PostAsync(
            "logs/",
            """{"message": "이미지 처리 완료", "context": {"image": 42}, "file": "data:text/plain;base64,aGVsbG8="}"""
        );
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(201));
            Assert.That(response.Json["level"]!.GetValue<string>(), Is.EqualTo("info"));
            Assert.That(response.Json["context"]!.ToJsonString(), Is.EqualTo("""{"image":42}"""));
        });
    }

    [Test]
    public async Task Several_entries_come_back_in_an_array()
    {
        ApiResponse response = await PostAsync("logs/", """[{"message": "a"}, {"message": "b", "level": "danger"}]""");
        Assert.That(response.Json.AsArray().Select(entry => entry!["id"]!.GetValue<int>()), Is.EqualTo([1, 2]));
    }

    [Test]
    public async Task A_wrong_entry_among_several_is_told_by_its_place_and_none_is_stored()
    {
        ApiResponse wrong = await PostAsync("logs/", """[{"message": "a"}, {"level": "info"}]""");
        ApiResponse next = await PostAsync("logs/", """{"message": "b"}""");
        Assert.Multiple(() =>
        {
            Assert.That(wrong.Status, Is.EqualTo(400));
            Assert.That(wrong.Body, Is.EqualTo("""[{},{"non_field_errors":["One of event, action and message is required."]}]"""));
            Assert.That(next.Json["id"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_body_above_the_limit_is_413()
    {
        ApiResponse response = await PostAsync("logs/", new JsonObject { ["message"] = new string('a', 1000) }.ToJsonString());
        Assert.That(response.Status, Is.EqualTo(413));
    }
}
