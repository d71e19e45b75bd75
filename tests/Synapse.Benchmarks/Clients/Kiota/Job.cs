using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>A job, as the Kiota tool would write it.</summary>
internal sealed class Job : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Id { get; set; }

    public string? Status { get; set; }

    public double? Progress { get; set; }

    public UntypedNode? Result { get; set; }

    public FreeForm? Metadata { get; set; }

    public long? Plugin { get; set; }

    public long? User { get; set; }

    public List<ConsoleLog>? Logs { get; set; }

    public FreeForm? Metrics { get; set; }

    public string? Action { get; set; }

    public FreeForm? Params { get; set; }

    public FreeForm? ProgressRecord { get; set; }

    public FreeForm? MetricsRecord { get; set; }

    public UntypedNode? ConsoleLogs { get; set; }

    public long? PluginRelease { get; set; }

    public bool? IsActive { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTimeOffset? Modified { get; set; }

    public DateTimeOffset? Completed { get; set; }

    public static Job CreateFromDiscriminatorValue(IParseNode parseNode) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>
    {
        { "id", n => Id = n.GetStringValue() },
        { "status", n => Status = n.GetStringValue() },
        { "progress", n => Progress = n.GetDoubleValue() },
        { "result", n => Result = n.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue) },
        { "metadata", n => Metadata = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
        { "plugin", n => Plugin = n.GetLongValue() },
        { "user", n => User = n.GetLongValue() },
        { "logs", n => Logs = n.GetCollectionOfObjectValues(ConsoleLog.CreateFromDiscriminatorValue)?.AsList() },
        { "metrics", n => Metrics = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
        { "action", n => Action = n.GetStringValue() },
        { "params", n => Params = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
        { "progress_record", n => ProgressRecord = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
        { "metrics_record", n => MetricsRecord = n.GetObjectValue(FreeForm.CreateFromDiscriminatorValue) },
        { "console_logs", n => ConsoleLogs = n.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue) },
        { "plugin_release", n => PluginRelease = n.GetLongValue() },
        { "is_active", n => IsActive = n.GetBoolValue() },
        { "created", n => Created = n.GetDateTimeOffsetValue() },
        { "modified", n => Modified = n.GetDateTimeOffsetValue() },
        { "completed", n => Completed = n.GetDateTimeOffsetValue() },
    };

    public void Serialize(ISerializationWriter writer)
    {
        writer.WriteStringValue("id", Id);
        writer.WriteStringValue("status", Status);
        writer.WriteDoubleValue("progress", Progress);
        writer.WriteObjectValue("result", Result);
        writer.WriteObjectValue("metadata", Metadata);
        writer.WriteLongValue("plugin", Plugin);
        writer.WriteLongValue("user", User);
        writer.WriteCollectionOfObjectValues("logs", Logs);
        writer.WriteObjectValue("metrics", Metrics);
        writer.WriteStringValue("action", Action);
        writer.WriteObjectValue("params", Params);
        writer.WriteObjectValue("progress_record", ProgressRecord);
        writer.WriteObjectValue("metrics_record", MetricsRecord);
        writer.WriteObjectValue("console_logs", ConsoleLogs);
        writer.WriteLongValue("plugin_release", PluginRelease);
        writer.WriteBoolValue("is_active", IsActive);
        writer.WriteDateTimeOffsetValue("created", Created);
        writer.WriteDateTimeOffsetValue("modified", Modified);
        writer.WriteDateTimeOffsetValue("completed", Completed);
        writer.WriteAdditionalData(AdditionalData);
    }
}
