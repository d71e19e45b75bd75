using System.Globalization;

namespace Synapse.Benchmarks.Clients;

/// <summary>What an answer said, in the same words for every client.</summary>
internal static class Facts
{
    public static string OfJob(string? id, string? status, double? progress, long? plugin, DateTimeOffset? created, string? step) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {status} {progress} % of {plugin}, created {created:O}, at {step}");

    public static string OfPage(long? count, IEnumerable<string> jobs) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} jobs: {string.Join("; ", jobs)}");

    public static string OfPlugin(long id, string? name, DateTimeOffset? created, string? type) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {name}, created {created:O}, with {type}");
}
