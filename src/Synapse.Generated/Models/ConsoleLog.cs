using System.Globalization;

namespace Synapse.Generated;

public sealed partial class ConsoleLog
{
    /// <summary>
    /// Gets a value that is not <see langword="null" /> on an entry of a tail that is not part of the log: it stands where entries are
    /// missing, because the server has cut or replaced the log that was read.
    /// </summary>
    public ConsoleLogGap? Gap { get; init; }

    /// <summary>The entry as text: <c>[timestamp] level: message</c>, as far as it has them.</summary>
    public override string ToString()
    {
        if (Gap is not null)
        {
            return $"(log entries are missing here: {Gap.Reason})";
        }

        string time = Timestamp is { } timestamp
            ? string.Create(CultureInfo.InvariantCulture, $"[{timestamp:yyyy-MM-dd'T'HH:mm:sszzz}] ")
            : "";
        return time + (Level is { } level ? $"{level}: " : "") + Message;
    }
}
