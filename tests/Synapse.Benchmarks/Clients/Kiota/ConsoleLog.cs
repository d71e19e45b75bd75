using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>A line of a log, as the Kiota tool would write it.</summary>
internal sealed class ConsoleLog : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public DateTimeOffset? Timestamp { get; set; }

    public string? Level { get; set; }

    public string? Message { get; set; }

    public static ConsoleLog CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "timestamp", n => Timestamp = n.GetDateTimeOffsetValue() },
        { "level", n => Level = n.GetStringValue() },
        { "message", n => Message = n.GetStringValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteDateTimeOffsetValue("timestamp", Timestamp);
        writer.WriteStringValue("level", Level);
        writer.WriteStringValue("message", Message);
        writer.WriteAdditionalData(AdditionalData);
    }
}
