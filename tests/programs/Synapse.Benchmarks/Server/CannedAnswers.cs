using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.Benchmarks.Server;

/// <summary>The bodies that every client is given, the same ones in memory and over loopback.</summary>
internal static class CannedAnswers
{
    public const string JobId = "00000000-0000-4000-8000-000000000001";

    private static readonly DateTimeOffset Start = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The free-form part of a plugin, which makes 2 KB of it.</summary>
    public static string PluginConfiguration { get; } = new JsonObject
    {
        ["parameters"] = new JsonObject(Enumerable.Range(0, 24).Select(i => KeyValuePair.Create<string, JsonNode?>(
            string.Create(CultureInfo.InvariantCulture, $"threshold_{i:00}"),
            new JsonObject { ["type"] = "float", ["default"] = 0.5 + i, ["minimum"] = 0, ["required"] = i % 2 == 0 }))),
    }.ToJsonString();

    public static byte[] Job { get; } = Encoding.UTF8.GetBytes(JobText(1));

    public static byte[] CompletedJob { get; } = Encoding.UTF8.GetBytes(JobText(1, "completed"));

    public static byte[] Plugin { get; } =
        Encoding.UTF8.GetBytes(
            """{"id":123,"name":"My Custom Plugin","description":"사용자 정의 데이터 처리를 위한 플러그인","version":"1.0.0",""" +
            $$""" "author":"Your Name","category":"data_processing","configuration":{{PluginConfiguration}},"code":"my-custom-plugin",""" +
            """ "is_active":true,"is_public":false,"system_only":false,"created":"2026-11-01T09:00:00.123456Z"}"""
        );

    /// <summary>The jobs of a page, as the array that they stand in.</summary>
    public static byte[] Jobs(int count) =>
        Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(1, count).Select(number => JobText(number)))}]");

    public static byte[] JobPage(int size) => JobPage(Jobs(size), size, next: null);

    public static byte[] JobPage(ReadOnlySpan<byte> jobs, int total, Uri? next)
    {
        string link = next is null ? "null" : $"\"{next.AbsoluteUri}\"";
        string head = string.Create(CultureInfo.InvariantCulture, $$"""{"count":{{total}},"next":{{link}},"previous":null,"results":""");
        return [.. Encoding.UTF8.GetBytes(head), .. jobs, (byte)'}'];
    }

    public static byte[] PluginRelease(long size) =>
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $$"""{"id":456,"version":"2.0.0","is_stable":true,"size":{{size}}}""")
        );

    /// <summary>A line of a log with its break; they are all of one length.</summary>
    public static string TailLine(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"2026-11-01 09:00:00 INFO epoch 1 of 10, step {number % 10_000:0000}, loss 0.0123\n");

    private static string JobText(int number, string status = "running")
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:000000000000}");
        DateTimeOffset created = Start.AddSeconds(number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"id":"{{{id}}}","status":"{{{status}}}","progress":{{{number % 100}}}.5,"result":null,""" +
            $$$""" "metadata":{"current_step":"processing_images","batch":{{{number}}},"labels":["urgent","night"]},"plugin":123,""" +
            $$$""" "user":456,"action":"inference","params":{"threshold":0.8,"max_items":150,"input_path":"/data/input/",""" +
            $$$""" "output_path":"/data/output/"},"metrics_record":{"accuracy":0.875},"plugin_release":789,"is_active":true,""" +
            $$$""" "created":"{{{created:yyyy-MM-ddTHH:mm:ss}}}.123456Z","modified":"{{{created:yyyy-MM-ddTHH:mm:ss}}}.654321Z",""" +
            $$$""" "completed":null}"""
        );
    }
}
