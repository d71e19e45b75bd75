using PactNet.Matchers;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>The forms of values that many answers share.</summary>
internal static class Forms
{
    /// <summary>The job of the interactions: its id as documented, and as current servers give it.</summary>
    public const string DocumentedJob = "789";

    /// <inheritdoc cref="DocumentedJob" />
    public const string CurrentJob = "0b5f1f7e-3a52-4c38-9b1c-5f0d6a3e2c11";

    /// <summary>The instant that stands as the example of every date-time.</summary>
    public static DateTimeOffset ExampleTime { get; } = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    public static IMatcher Timestamp { get; } =
        Match.Regex("2026-11-01T09:00:00Z", @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$");

    public static IMatcher Uuid(string example) => Match.Regex(example, "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    public static IMatcher Url(string example) => Match.Regex(example, "^https?://.+$");

    /// <summary>A page that holds everything there is.</summary>
    public static object Page(params object[] results) =>
        new { count = results.Length, next = (string?)null, previous = (string?)null, results };

    /// <summary>The second of three pages that hold one entry each, with links to its neighbours.</summary>
    public static object PageInTheMiddle(string path, object entry) => new
    {
        count = 3,
        next = Match.Regex($"https://synapse.example{path}?page=3&page_size=1", $@"^https?://.+{path}\?.*page=3.*$"),
        previous = Match.Regex($"https://synapse.example{path}?page_size=1", $@"^https?://.+{path}\?.+$"),
        results = Match.MinMaxType(entry, 1, 1),
    };
}
