using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Spectre.Console;
using Synapse.TestSupport;
using Synapse.TestSupport.Servers;

namespace Synapse.Amplification;

/// <summary>Serves each case to a process of its own, with a timeout that suffices and with one that does not.</summary>
internal static class Measurement
{
    public static async Task<int> RunAsync()
    {
        var table = new Table().AddColumns("Response", "Timeout", "Outcome", "Peak (MiB)", "CPU (s)", "Overrun (ms)", "Message (bytes)");
        bool isWithinLimits = true;
        foreach (Case each in Case.All)
        {
            byte[] body = Compress(each);
            await using LiveServer server = await LiveServer.StartAsync(http => RespondAsync(http, each, body));
            foreach (string timeout in new[] { "100000", "300", "50" })
            {
                Cost cost = await CallAsync(each, server.BaseAddress, timeout);
                isWithinLimits &= cost.IsWithinLimits;
                table.AddRow(
                    Markup.Escape(each.Name),
                    $"{timeout} ms",
                    cost.Outcome,
                    $"{cost.PeakMiB:0}",
                    $"{cost.ProcessorSeconds:0.00}",
                    cost.OverrunMilliseconds > 0 ? $"{cost.OverrunMilliseconds:0}" : "-",
                    $"{cost.MessageBytes}{(cost.IsWithinLimits ? "" : " [red]too much[/]")}");
            }
        }

        AnsiConsole.Write(table);
        return isWithinLimits ? 0 : 1;
    }

    private static async Task<Cost> CallAsync(Case each, Uri server, string timeout)
    {
        string program = typeof(Measurement).Assembly.Location;
        ProcessResult result = await ChildProcess.RunAsync("dotnet", ["exec", program, "call", each.Name, server.ToString(), timeout]);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<Cost>(result.Output)!
            : new Cost($"exit code {result.ExitCode}: {Markup.Escape(result.Errors)}", double.PositiveInfinity, 0, 0, 0);
    }

    private static Task RespondAsync(HttpContext http, Case each, byte[] body)
    {
        // The call that only warms up.
        if (http.Request.Path.Value!.StartsWith("/agents", StringComparison.Ordinal))
        {
            return http.Response.WriteAsync("""{"count": 0, "results": [{"id": 1, "?": 1}]}""");
        }

        http.Response.StatusCode = each.Status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.ContentEncoding = "gzip";
        return http.Response.Body.WriteAsync(body).AsTask();
    }

    private static byte[] Compress(Case each)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        using (var buffered = new BufferedStream(gzip, 64 * 1024))
        {
            each.Write(buffered);
        }

        return target.ToArray();
    }
}
