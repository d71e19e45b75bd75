namespace Synapse.Parity.Server;

/// <summary>A request as it came: nothing in it is decoded.</summary>
internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The segments of the path, each decoded by itself.</summary>
    public IReadOnlyList<string> Path => [.. Target.Split('?')[0].TrimStart('/').Split('/').Select(Uri.UnescapeDataString)];

    /// <summary>The query parameters, decoded as forms are: a plus sign is a space.</summary>
    public ILookup<string, string> Query =>
        (Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "")
            .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToLookup(pair => Decode(pair[0]), pair => pair.Length > 1 ? Decode(pair[1]) : "");

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    public override string ToString() => $"{Method} {Target}";

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
