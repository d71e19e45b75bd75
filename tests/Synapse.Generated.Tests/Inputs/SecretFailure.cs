using System.Text.Json;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>A way in which a call fails, by a server that echoes whatever it was sent.</summary>
internal sealed record SecretFailure(string Name, Func<RawConnection, string, Task> Answer)
{
    public static IEnumerable<SecretFailure> All { get; } =
    [
        .. new[] { 400, 401, 403, 404, 409, 413, 429, 500, 502, 503 }.Select(status => new SecretFailure(
            $"{status}",
            (connection, sent) =>
                RespondAsync(
                    connection,
                    $"{status} {Line(sent)}",
                    "application/json",
                    $$"""{"detail": {{sent}}, "field": [{{sent}}], {{WithoutStorageSecret(Line(sent))}}: "x"}"""
                )
        )),
        new("an error as text", (connection, sent) => RespondAsync(connection, "400 Bad", "application/json", sent)),
        new("html", (connection, sent) => RespondAsync(connection, "502 Bad", "text/html", $"<html>{sent}</html>")),
        new("html as success", (connection, sent) => RespondAsync(connection, "200 OK", "text/html", $"<html>{sent}</html>")),
        new(
            "a redirect",
            (connection, sent) =>
                connection
                    .WriteAsync($"HTTP/1.1 307 Moved\r\nLocation: http://sweep-user@other.test/{Line(sent)}\r\nContent-Length: 0\r\n\r\n")
                    .AsTask()
        ),
        new("another form", (connection, sent) => RespondAsync(connection, "200 OK", "application/json", $"[[{sent}]]")),
        new("a text", (connection, sent) => RespondAsync(connection, "200 OK", "application/json", sent)),
        new(
            "bad JSON",
            (connection, sent) => RespondAsync(connection, "200 OK", "application/json", $$"""{"id": 1, {{sent}}: {{sent}} nonsense""")
        ),
        new("nothing", (connection, _) => RespondAsync(connection, "200 OK", "application/json", "")),
        new(
            "too much",
            (connection, sent) =>
                RespondAsync(
                    connection,
                    "200 OK",
                    "application/json",
                    $$"""{"id": 1, "x": {{sent}}, "y": "{{new string('y', 100_000)}}"}"""
                )
        ),
        new(
            "a cut body",
            (connection, sent) => connection.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{sent}").AsTask()
        ),
        new("a broken status line", (connection, sent) => connection.WriteAsync($"{Line(sent)}\r\n\r\n").AsTask()),
        new("a broken header", (connection, sent) => connection.WriteAsync($"HTTP/1.1 200 OK\r\n{Line(sent)} no colon\r\n\r\n").AsTask()),
        new(
            "a broken chunk",
            (connection, sent) => connection.WriteAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Line(sent)}\r\n").AsTask()
        ),
        new("silence", (connection, _) => connection.BeSilentAsync()),
        new("a reset", (connection, _) =>
        {
            connection.Reset();
            return Task.CompletedTask;
        }),
    ];

    /// <summary>Reads one request and fails it.</summary>
    public async Task FailAsync(RawConnection connection)
    {
        if (await connection.ReadRequestAsync() is { } head)
        {
            // A storage is answered with its secret as well, be it the one that was sent or the one that the server keeps.
            await Answer(
                connection,
                JsonSerializer.Serialize(
                    head + (head.Contains("/storages/", StringComparison.Ordinal) ? SecretSweepInputTests.StorageSecret : "")
                )
            );
        }
    }

    public override string ToString() => Name;

    private static Task RespondAsync(RawConnection connection, string status, string contentType, string body) =>
        connection
            .WriteAsync(
                $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nConnection: close\r\n"
                    + $"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
            )
            .AsTask();

    private static string WithoutStorageSecret(string text) =>
        text.Replace(SecretSweepInputTests.StorageSecret, "", StringComparison.Ordinal);

    private static string Line(string sent) =>
        sent.Replace("\\r\\n", " ", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
}
