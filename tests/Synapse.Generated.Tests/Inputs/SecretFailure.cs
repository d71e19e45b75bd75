using System.Text.Json;

namespace Synapse.Generated.Tests.Inputs;

internal sealed record SecretFailure(string Name, Func<RawConnection, string, ValueTask> Answer)
{
    public static IEnumerable<SecretFailure> All { get; } =
    [
        .. new[] { 400, 401, 403, 404, 409, 413, 429, 500, 502, 503 }.Select(status => Responds(
            $"{status}",
            sent => $"{status} {Line(sent)}",
            sent => $$"""{"detail": {{sent}}, "field": [{{sent}}], {{WithoutStorageSecret(Line(sent))}}: "x"}""")),
        Responds("an error as text", _ => "400 Bad", sent => sent),
        Responds("html", _ => "502 Bad", sent => $"<html>{sent}</html>", "text/html"),
        Responds("html as success", _ => "200 OK", sent => $"<html>{sent}</html>", "text/html"),
        Writes(
            "a redirect",
            sent => $"HTTP/1.1 307 Moved\r\nLocation: http://sweep-user@other.test/{Line(sent)}\r\nContent-Length: 0\r\n\r\n"),
        Responds("another form", _ => "200 OK", sent => $"[[{sent}]]"),
        Responds("a text", _ => "200 OK", sent => sent),
        Responds("bad JSON", _ => "200 OK", sent => $$"""{"id": 1, {{sent}}: {{sent}} nonsense"""),
        Responds("nothing", _ => "200 OK", _ => ""),
        Responds("too much", _ => "200 OK", sent => $$"""{"id": 1, "x": {{sent}}, "y": "{{new string('y', 100_000)}}"}"""),
        Writes("a cut body", sent => $"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{sent}"),
        Writes("a broken status line", sent => $"{Line(sent)}\r\n\r\n"),
        Writes("a broken header", sent => $"HTTP/1.1 200 OK\r\n{Line(sent)} no colon\r\n\r\n"),
        Writes("a broken chunk", sent => $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Line(sent)}\r\n"),
        new("nobody there", (_, _) => ValueTask.CompletedTask),
        new("silence", (connection, _) => new ValueTask(connection.BeSilentAsync())),
        new("a reset", (connection, _) =>
        {
            connection.Reset();
            return ValueTask.CompletedTask;
        }),
    ];

    public async Task FailAsync(RawConnection connection)
    {
        if (await connection.ReadRequestAsync() is { } head)
        {
            // A storage is answered with its secret as well, be it the one that was sent or the one that the server keeps.
            string secret = head.Contains("/storages/", StringComparison.Ordinal) ? SecretSweepInputTests.StorageSecret : "";
            await Answer(connection, JsonSerializer.Serialize(head + secret));
        }
    }

    public override string ToString() => Name;

    private static SecretFailure Writes(string name, Func<string, string> write) =>
        new(name, (connection, sent) => connection.WriteAsync(write(sent)));

    private static SecretFailure Responds(
        string name, Func<string, string> status, Func<string, string> body, string contentType = "application/json") =>
        Writes(name, sent =>
            $"HTTP/1.1 {status(sent)}\r\nContent-Type: {contentType}\r\nConnection: close\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(body(sent))}\r\n\r\n{body(sent)}");

    private static string WithoutStorageSecret(string text) =>
        text.Replace(SecretSweepInputTests.StorageSecret, "", StringComparison.Ordinal);

    private static string Line(string sent) =>
        sent.Replace("\\r\\n", " ", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
}
