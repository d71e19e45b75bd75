using System.Text;
using Microsoft.AspNetCore.Http;
using Synapse.TestSupport;
using Synapse.TestSupport.Servers;

namespace Synapse.Fuzzing;

/// <summary>
/// Runs the command line with arguments, input and responses that chance makes, and holds it to its exit codes: whatever comes, it
/// ends with one of them and no stack trace.
/// </summary>
internal static class CommandLineRun
{
    private const int StillFollowing = -1;

    private static readonly int[] Documented = [0, 1, 2, 130, 141];

    private static readonly string[] Commands =
    [
        "plugins list", "plugins get", "plugins create", "plugins update", "plugins run", "releases list", "releases get",
        "releases create", "jobs get", "jobs list", "jobs update", "jobs logs", "storages list", "storages get", "storages create",
        "agents list", "logs create",
        "agents check", "jobs tail", "jobs wait", "serve-applications create", "serve-applications list", "api", "login", "config list",
        "config set", "completion", "",
        "nonsense",
    ];

    // Calls as they are meant, so that most runs get as far as a response.
    private static readonly string[] Sound =
    [
        "plugins get 1", "plugins create --data -", "plugins update 1 --data -", "plugins run 1", "jobs get 1", "jobs list",
        "jobs list --all --output yaml",
        "jobs update 1 --data -", "jobs logs 1", "storages list", "storages get 1", "storages create --data -",
        "agents list --all",
        "logs create --data -", "agents check a-token", "jobs tail 1", "jobs tail 1 --output ndjson",
        "jobs wait 1 --logs", "serve-applications create --data -", "serve-applications list",
    ];

    private static readonly string[] Words =
    [
        "1",
        "0",
        "-1",
        "99999999999999999999",
        "x",
        "",
        " ",
        "담당자",
        "\ud83d\ude00",
        "\u202e",
        "--",
        "-",
        "@",
        "@/",
        "@/dev/null",
        "--help",
        "--all",
        "--output",
        "ndjson",
        "yaml",
        "table",
        "--query",
        "[].id",
        "--columns",
        "id,name",
        "--limit",
        "--lang",
        "ko",
        "--page",
        "--page-size",
        "--data",
        "{}",
        "[]",
        "[{}]",
        "null",
        "{\"name\":\"a\"}",
        "{\"name\":\"\\ud800\"}",
        "{",
        "\"",
        "NaN",
        "--file",
        "/dev/null",
        "/",
        "--timeout",
        "0.5",
        "1e400",
        "--base-url",
        "http://[",
        "--status",
        "--created-after",
        "2026-11-01",
        "--logs",
        "--plugin",
        "--version",
        "GET",
        "/jobs/",
        "--expand",
        "logs",
        "--no-retry",
    ];

    private static readonly string[] Bodies =
    [
        "", "{}", "[]", "null", "{\"id\":1}", "{\"results\":[{\"id\":1,\"name\":\"\\ud800\"}]}", "{\"id\":1,\"configuration\":{\"a\":NaN}}",
        "{\"id\":1,\"status\":\"completed\",\"result\":\"\\ud800\\u202e\\u001b[2J\"}", "[\"\\u001b[31m\",\"\\ud800\"]",
        "{\"detail\":\"\\u202e\"}",
        "[[[[", "<html>", "{\"job_id\":5,\"score\":NaN}", "data: {\"type\":\"log\",\"message\":\"a\"}\n\n", "\ufeff{\"id\":1}",
    ];

    public static async Task<int> StartAsync(int runs)
    {
        var random = new Random(17);
        int failures = 0;
        var codes = new SortedDictionary<int, int>();
        string program = Path.Combine(AppContext.BaseDirectory, "dotnet-synapse.dll");
        Func<HttpContext, Task> respond = _ => Task.CompletedTask;
        int requests = 0;
        int sending = 0;
        await using LiveServer server = await LiveServer.StartAsync(http =>
        {
            Interlocked.Increment(ref requests);
            return respond(http);
        });
        var environment = new Dictionary<string, string>
        {
            ["SYNAPSE_BASE_URL"] = server.BaseAddress.ToString(),
            ["SYNAPSE_ACCESS_TOKEN"] = "fuzzed-token-17",
            ["XDG_CONFIG_HOME"] = Directory.CreateTempSubdirectory("synapse-fuzzing-").FullName,
            ["LC_ALL"] = "en_US.ISO-8859-1",
        };
        for (int run = 0; run < runs; run++)
        {
            respond = Responder(random.Next());
            int before = Volatile.Read(ref requests);
            string[] arguments = Arguments(random);
            byte[] input = Input(random);

            // A log is followed until its job ends, which the job of a fuzzed server may never do.
            bool isTail = arguments is ["jobs", "tail", ..];
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(isTail ? 8 : 60));
            (int code, string output) = await RunAsync(program, arguments, input, environment, limit.Token);
            codes[code] = codes.GetValueOrDefault(code) + 1;
            sending += Volatile.Read(ref requests) > before ? 1 : 0;
            bool isDocumented = Documented.Contains(code) || (isTail && code == StillFollowing);
            string[] wrong = ["   at ", "fuzzed-token", "\u001b", "\u202e"];
            if (!isDocumented || wrong.Any(text => output.Contains(text, StringComparison.Ordinal)))
            {
                failures++;
                Console.WriteLine($"{code} of [{string.Join("] [", arguments)}] with {Convert.ToBase64String(input)}: {output}");
            }
        }

        string counts = string.Join(", ", codes.Select(code => $"{code.Key}: {code.Value}"));
        Console.WriteLine(
            $"{runs} runs, {sending} of which sent a request, {failures} failures; "
            + $"exit codes ({StillFollowing}: still following a log) {counts}");

        // Commands that are no longer called so would end with a usage error each, and nothing would be tried.
        bool isTried = sending >= runs / 4;
        if (!isTried)
        {
            Console.WriteLine("Too few runs sent a request: the commands of this program have other names or options by now.");
        }

        return failures == 0 && isTried ? 0 : 1;
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string program, string[] arguments, byte[] input, Dictionary<string, string> environment, CancellationToken cancellationToken)
    {
        await using ChildProcess process = ChildProcess.Start("dotnet", ["exec", program, .. arguments], environment: environment);
        try
        {
            await ((StreamWriter)process.Input).BaseStream.WriteAsync(input, cancellationToken);
        }
        catch (IOException)
        {
            // The command has ended without its input.
        }

        try
        {
            ProcessResult result = await process.EndAsync(cancellationToken);
            return (result.ExitCode, result.All);
        }
        catch (OperationCanceledException)
        {
            return (StillFollowing, "It does not end.");
        }
    }

    private static string[] Arguments(Random random)
    {
        if (random.Next(3) > 0)
        {
            return [.. Sound[random.Next(Sound.Length)].Split(' '), "--timeout", "2"];
        }

        string command = Commands[random.Next(Commands.Length)];
        IEnumerable<string> words = Enumerable.Range(0, random.Next(6)).Select(_ => Words[random.Next(Words.Length)]);
        return [.. command.Split(' '), .. words, "--timeout", "2"];
    }

    private static byte[] Input(Random random)
    {
        byte[] input = new byte[random.Next(40)];
        random.NextBytes(input);
        return random.Next(3) switch
        {
            0 => input,
            1 => Encoding.UTF8.GetBytes(Bodies[random.Next(Bodies.Length)]),
            _ => [],
        };
    }

    /// <summary>Responds to all requests of a run by one body with any status, at times under a compression that it has not.</summary>
    private static Func<HttpContext, Task> Responder(int seed)
    {
        var random = new Random(seed);
        int status = new[] { 200, 200, 200, 200, 201, 204, 302, 400, 401, 404, 409, 500 }[random.Next(12)];
        byte[] body = status == 204 ? [] : Encoding.UTF8.GetBytes(Bodies[random.Next(Bodies.Length)]);
        string? encoding = random.Next(6) == 0 ? new[] { "gzip", "br", "deflate" }[random.Next(3)] : null;
        return async http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json";
            if (encoding is not null)
            {
                http.Response.Headers.ContentEncoding = encoding;
            }

            await http.Response.Body.WriteAsync(body);
        };
    }
}
