using Microsoft.Kiota.Abstractions;

namespace Synapse.Benchmarks.Clients.Kiota;

/// <summary>The filters of a list of jobs, as the Kiota tool would write them.</summary>
internal sealed class ListJobsQueryParameters
{
    [QueryParameter("created_after")]
    public DateTimeOffset? CreatedAfter { get; set; }

    [QueryParameter("page")]
    public int? Page { get; set; }

    [QueryParameter("page_size")]
    public int? PageSize { get; set; }

    [QueryParameter("plugin")]
    public long? Plugin { get; set; }

    [QueryParameter("status")]
    public string? Status { get; set; }

    [QueryParameter("user")]
    public long? User { get; set; }
}
