using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Synapse.Cli.Output;
using Synapse.Emulator;

namespace Synapse.Cli.Emulation;

/// <summary>A line for each request to an emulator: when, method, path, status, how long.</summary>
internal sealed class RequestLines : IDisposable
{
    private readonly Lock _gate = new();
    private readonly RequestLog _log;
    private readonly CommandLineHost _host;
    private readonly Screen _screen;

    public RequestLines(RequestLog log, CommandLineHost host)
    {
        (_log, _host, _screen) = (log, host, new Screen(host));
        log.Completed += Show;
    }

    public void Dispose() => _log.Completed -= Show;

    private void Show(RecordedRequest request)
    {
        try
        {
            lock (_gate)
            {
                _screen.WriteLine(Parts(request));
                _host.Out.Flush();
            }
        }
        catch (OutputClosedException)
        {
            // The emulator serves on without its log.
            Dispose();
        }
    }

    private List<Segment> Parts(RecordedRequest request)
    {
        string time = TimeZoneInfo.ConvertTime(request.ReceivedAt, _host.Time.LocalTimeZone)
            .ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        string milliseconds = (request.Duration?.TotalMilliseconds ?? 0).ToString("0", CultureInfo.InvariantCulture);
        string status = request.Status?.ToString(CultureInfo.InvariantCulture) ?? "---";
        return
        [
            Screen.Part(time + "  ", Color.Grey),
            new Segment(request.Method.PadRight(7)),
            Screen.Part(status + "  ", ColorOf(request.Status)),
            Screen.Part(milliseconds.PadLeft(5) + " ms  ", Color.Grey),
            new Segment(SafeText.Of(PathOf(request) + request.Query)),
            .. request.Fault is { } fault ? [Screen.Part($"  ({fault})", Color.Yellow)] : (Segment[])[],
        ];
    }

    // An agent's token is part of a path.
    private static string PathOf(RecordedRequest request) =>
        request.Path.Split('/') is ["", "agents", not "", ..] parts ? string.Join('/', ["", "agents", "***", .. parts[3..]]) : request.Path;

    private static Color ColorOf(int? status) => status switch
    {
        null or >= 500 => Color.Red,
        >= 400 => Color.Yellow,
        _ => Color.Green,
    };
}
