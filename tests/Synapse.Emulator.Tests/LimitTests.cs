using System.Text;

namespace Synapse.Emulator.Tests;

/// <summary>What a request may bring: beyond it the memory of the process that hosts the emulator would be the limit.</summary>
internal sealed class LimitTests : EmulatorFixture
{
    private const int Mebibyte = 1024 * 1024;

    [TestCase("plugins/", 60 * Mebibyte)]
    [TestCase("plugins/", 9 * Mebibyte)]
    [TestCase("logs/", 9 * Mebibyte)]
    [TestCase("emulator/faults/", 60 * Mebibyte)]
    public async Task Too_much_json_is_413(string path, int bytes)
    {
        var text = new StringBuilder("[", bytes);
        while (text.Length < bytes - 4)
        {
            text.Append("[],");
        }

        Assert.That((await PostAsync(path, text.Append("[]]").ToString())).Status, Is.EqualTo(413));
    }

    [TestCase(300, 64 * 1024, 413)]
    [TestCase(5, 3 * Mebibyte, 413)]
    [TestCase(1001, 1, 400)]
    public async Task Too_many_or_too_large_form_fields_are_refused(int count, int bytes, int status)
    {
        using var form = new MultipartFormDataContent();
        string value = new('a', bytes);
        for (int i = 0; i < count; i++)
        {
            form.Add(new StringContent(value), $"field{i}");
        }

        Assert.That((await SendFormAsync(form)).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Too_many_log_entries_are_400()
    {
        ApiResponse response = await PostAsync("logs/", $"[{string.Join(',', Enumerable.Repeat("{}", 10_001))}]");
        Assert.That(response.Status, Is.EqualTo(400));
        Assert.That(response.Body, Has.Length.LessThan(1000));
    }

    [Test]
    public async Task Json_below_the_limits_is_read()
    {
        string many = string.Join(',', Enumerable.Repeat("{\"a\":1}", 100_000));
        string body = $$"""{"name": "large", "configuration": {"many": [{{many}}] } }""";
        Assert.That((await PostAsync("plugins/", body)).Status, Is.EqualTo(201));
    }

    private Task<ApiResponse> SendFormAsync(HttpContent form) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugin_releases/") { Content = form });
}
