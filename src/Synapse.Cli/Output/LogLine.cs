using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>A line of a console log as a person reads it: its time is local, and its offset says so.</summary>
internal static class LogLine
{
    public static string Of(ConsoleLog line, CommandLineHost host)
    {
        if (line.Timestamp is { } time)
        {
            line.Timestamp = TimeZoneInfo.ConvertTime(time, host.Time.LocalTimeZone);
        }

        return SafeText.Of(line.ToString());
    }
}
