using System.Text;
using Synapse.Generated;

namespace Synapse.Amplification;

/// <summary>A response and the call that gets it.</summary>
/// <param name="Name">What the response does.</param>
/// <param name="Call">The call. It returns its result, so that the memory of that counts.</param>
/// <param name="Write">Writes the body, before its compression.</param>
/// <param name="Status">The status.</param>
internal sealed record Case(string Name, Func<SynapseClient, Task<object>> Call, Action<Stream> Write, int Status = 200)
{
    // The defaults of SynapseClientOptions.
    private const int MaxBytes = 32 * 1024 * 1024;
    private const int MaxValues = 500_000;

    private static readonly string LongName = new('n', 32_000);
    private static readonly string LongText = new('a', 180);
    private static readonly string Spaces = new(' ', 64 * 1024);

    private static readonly Func<SynapseClient, Task<object>> Plugin = async client => await client.GetPluginAsync(1);
    private static readonly Func<SynapseClient, Task<object>> Job = async client => await client.GetJobAsync(1);
    private static readonly Func<SynapseClient, Task<object>> Jobs = async client => await client.ListJobsAsync();
    private static readonly Func<SynapseClient, Task<object>> Storages = async client => await client.ListStoragesAsync();
    private static readonly Func<SynapseClient, Task<object>> Release = async client => await client.GetPluginReleaseAsync(1);
    private static readonly Func<SynapseClient, Task<object>> Releases = async client => await client.ListPluginReleasesAsync();
    private static readonly Func<SynapseClient, Task<object>> Logs = async client => await client.ListJobConsoleLogsAsync(1);
    private static readonly Func<SynapseClient, Task<object>> Run = async client => await client.RunPluginAsync(1, new RunPluginRequest());

    public static readonly Case[] All =
    [
        new("error: a long name over many leaves", Plugin, target => Text(target, $"{{\"{LongName}\":{{{Leaves(3000)}}}}}"), 400),
        new("error: many fields", Plugin, target => Fill(target, "{", i => $"\"{i}\":\"\",", "\"\":1}", 65_000), 400),
        new("error: many texts", Plugin, target => Fill(target, "{\"a\":[", _ => "\"\",", "1]}", 65_000), 400),
        new("error: deep arrays of objects", Plugin, target => Text(target, Repeat("[{\"a\":", 30) + "1" + Repeat("},{}]", 30)), 400),
        new("error: 32 MiB", Plugin, target => Fill(target, "\"", _ => "xxxxxxxxxxxxxxxx", "\""), 500),
        new("strings", Release, target => Fill(target, "{\"id\":1,\"requirements\":[", _ => "\"\",", "\"\"]}")),
        new("objects", Jobs, target => Fill(target, "[", _ => "{\"id\":1},", "{\"id\":1}]")),
        new("objects as storages", Storages, target => Fill(target, "[", _ => "{\"id\":1},", "{\"id\":1}]")),
        new("objects in a page", Jobs, target => Fill(target, "{\"results\":[", _ => "{\"id\":1},", "{\"id\":1}]}")),
        new("objects, as many as are taken", Jobs, target => Entries(target, "{\"id\":1}", MaxValues / 2)),
        new("objects that tell a member more", Storages, target => Entries(target, "{\"id\":1,\"\":1}", MaxValues / 3)),
        new("objects in objects", Releases, target => Entries(target, "{\"id\":1,\"plugin\":{\"id\":1,\"\":1}}", MaxValues / 5)),
        new(
            "objects with lists",
            Releases,
            target => Entries(target, "{\"id\":1,\"requirements\":[],\"config\":{},\"\":{}}", MaxValues / 6)
        ),
        new("objects with long texts", Jobs, target => Entries(target, $"{{\"id\":1,\"action\":\"{LongText}\"}}", MaxValues / 3)),
        new(
            "objects with long free-form values",
            Jobs,
            target => Entries(target, $"{{\"id\":1,\"result\":\"{LongText}\"}}", MaxValues / 3)
        ),
        new("members that nobody knows", Job, target => Fill(target, "{\"id\":1,", i => $"\"{i}\":1,", "\"\":1}")),
        new("members that nobody knows, as many as are taken", Job, target => Members(target, MaxValues - 10)),
        new("one text", Plugin, target => Fill(target, "{\"id\":1,\"name\":\"", _ => "aaaaaaaaaaaaaaaa", "\"}")),
        new("one text in escapes", Plugin, target => Fill(target, "{\"id\":1,\"name\":\"", _ => "\\u0041\\n", "\"}")),
        new("one name", Plugin, target => Fill(target, "{\"id\":1,\"", _ => "aaaaaaaaaaaaaaaa", "\":1}")),
        new("one name in escapes", Plugin, target => Fill(target, "{\"id\":1,\"", _ => "\\u0041\\n", "\":1}")),
        new("a free-form value", Job, target => Fill(target, "{\"id\":1,\"metadata\":[", _ => "[],", "1]}")),
        new("a free-form value with NaN", Job, target => Fill(target, "{\"id\":1,\"metadata\":[", _ => "NaN,", "1]}")),
        new("a direct result", Run, target => Fill(target, "{\"a\":[", _ => "1,", "1]}")),
        new("a mistake at the end", Job, target => Fill(target, "{\"metadata\":[", _ => "{\"a\":1},", "1],\"id\":{}}")),
        new("no JSON at the end", Job, target => Fill(target, "{\"id\":1,\"metadata\":[", _ => "{\"a\":1},", "1],nonsense}")),
        new("entries of a log", Logs, target => Fill(target, "[", _ => "\"\",", "\"\"]")),
        new("entries of a log that are objects", Logs, target => Fill(target, "[", _ => "{\"\":1},", "{}]")),
        new("white space", Plugin, target => Fill(target, "", _ => "                ", "{\"id\":1}")),
        new("a bomb of 1 GiB", Plugin, target => Fill(target, "", _ => Spaces, "", 1 << 30)),
    ];

    private static string Leaves(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"{i}\":1"));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Entries(Stream target, string entry, int count)
    {
        Text(target, "[");
        for (int i = 2; i < count; i++)
        {
            Text(target, entry + ",");
        }

        Text(target, entry + "]");
    }

    private static void Members(Stream target, int count)
    {
        Text(target, "{\"id\":1");
        for (int i = 0; i < count; i++)
        {
            Text(target, $",\"{i}\":1");
        }

        Text(target, "}");
    }

    private static void Fill(Stream target, string start, Func<int, string> part, string end, long length = MaxBytes)
    {
        long written = start.Length + end.Length;
        Text(target, start);
        for (int i = 0; written + part(i).Length <= length; i++)
        {
            Text(target, part(i));
            written += part(i).Length;
        }

        Text(target, end);
    }

    private static void Text(Stream target, string text) => target.Write(Encoding.UTF8.GetBytes(text));
}
