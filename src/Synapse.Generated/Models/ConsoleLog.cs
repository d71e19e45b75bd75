using System.Globalization;

namespace Synapse.Generated;

public sealed partial class ConsoleLog
{
    /// <summary>
    /// Not null on an entry of a tail that is no line of the log: it stands where lines may be missing or come twice, because the
    /// server's log no longer agrees with what was read of it.
    /// </summary>
    public ConsoleLogGap? Gap { get; internal init; }

    /// <summary>The entry in one line: <c>[timestamp] level: message</c>, as far as it has them.</summary>
    public override string ToString()
    {
        if (Gap is not null)
        {
            return $"(lines may be missing or come twice here: {Gap.Reason})";
        }

        string time = Timestamp is { } timestamp
            ? string.Create(CultureInfo.InvariantCulture, $"[{timestamp:yyyy-MM-dd'T'HH:mm:sszzz}] ")
            : "";
        return time + (Level is { } level ? $"{level}: " : "") + Message;
    }
}
