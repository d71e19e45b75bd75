using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

internal readonly struct JobIdCodec : ICodec<JobId>
{
    public static JobId Read(ref WireReader reader) =>
        TryRead(ref reader, out JobId value) ? value : throw reader.Unexpected("a job id: an integer, or a string that is not blank");

    public static bool TryRead(ref WireReader reader, out JobId value)
    {
        if (reader.TryReadInt64(out long number))
        {
            value = JobId.OfNumber(number);
            return true;
        }

        string text = reader.IsString ? reader.ReadString() : "";
        value = JobId.OfText(text);
        return !string.IsNullOrWhiteSpace(text);
    }

    public static void Write(Utf8JsonWriter writer, JobId value)
    {
        if (value == default)
        {
            throw new ArgumentException("The default value does not identify a job.", nameof(value));
        }

        if (value.IsInteger)
        {
            writer.WriteNumberValue(value.Number);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
