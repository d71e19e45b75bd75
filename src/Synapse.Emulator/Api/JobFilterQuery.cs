using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>The filters of list_jobs.</summary>
internal static class JobFilterQuery
{
    public static JobFilter Read(ApiRequest request, EmulatorStore store, SynapseEmulatorOptions options)
    {
        var query = new FilterQuery(request.Query);
        var filter = new JobFilter
        {
            Status = query.Choice("status", name => JobStatus.FromWire(name, options)),
            Plugin = query.Reference("plugin", store.Plugins),
            User = query.Id("user"),
            Agent = query.Reference("agent", store.Agents),
            Action = query.Text("action"),
            CreatedAfter = query.DateTime("created_after", options.TimeProvider.LocalTimeZone) is { } time
                ? Timestamps.ToMicroseconds(time)
                : null,
        };
        query.ThrowIfInvalid();
        return filter;
    }
}
