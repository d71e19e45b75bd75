using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>A line of a console log as a person reads it: its time is local, and its offset says so.</summary>
internal static class LogLine
{
    public static string Of(ConsoleLog line, CommandLineHost host)
    {
        DateTimeOffset? local = line.Timestamp is { } time ? TimeZoneInfo.ConvertTime(time, host.Time.LocalTimeZone) : null;
        var shown = new ConsoleLog { Timestamp = local, Level = line.Level, Message = line.Message, Gap = line.Gap };
        return SafeText.Of(shown.ToString());
    }
}
