using System.Buffers;
using System.Globalization;
using System.IO.Enumeration;

namespace Synapse.Emulator;

/// <summary>A fault that waits for matching requests.</summary>
public sealed record EmulatorFault
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The method to match; null matches every one.</summary>
    public string? Method { get; init; }

    /// <summary>The path to match, where <c>*</c> stands for any text, such as <c>/plugins/*/run/</c>; null matches every one.</summary>
    public string? Path { get; init; }

    /// <summary>How many requests it applies to before it is used up.</summary>
    public int Times { get; init; } = 1;

    /// <summary>What it does.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>A pause before it is done, measured by the emulator's clock.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The status of a <see cref="FaultKind.Response"/>.</summary>
    public int Status { get; init; } = 503;

    /// <summary>The headers of a <see cref="FaultKind.Response"/>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body of a <see cref="FaultKind.Response"/>; empty by default.</summary>
    public string Body { get; init; } = "";

    /// <summary>The media type of the body of a <see cref="FaultKind.Response"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Too busy: 429 or 503 with Retry-After.</summary>
    /// <param name="status">The status.</param>
    /// <param name="retryAfterSeconds">The seconds of Retry-After; null leaves the header out.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault Busy(int status = 503, int? retryAfterSeconds = null) =>
        new()
        {
            Status = status,
            Body =
                status == 429
                    ? """{"detail": "Request was throttled."}"""
                    : """{"detail": "Service temporarily unavailable, try again later."}""",
            Headers = retryAfterSeconds is { } seconds
                ? new Dictionary<string, string> { ["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture) }
                : new Dictionary<string, string>(),
        };

    /// <summary>A page of HTML, as a proxy in front of the server sends it.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault HtmlPage(int status = 500) => new()
    {
        Status = status,
        ContentType = "text/html; charset=utf-8",
        Body = "<html><head><title>오류</title></head><body><h1>서버 오류</h1></body></html>",
    };

    /// <summary>A response without a body.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault EmptyBody(int status = 200) => new() { Status = status };

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Times, nameof(Times));
        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero, nameof(Delay));
        ArgumentOutOfRangeException.ThrowIfLessThan(Status, 200, nameof(Status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Status, 599, nameof(Status));
        ArgumentNullException.ThrowIfNull(Body, nameof(Body));
        ArgumentNullException.ThrowIfNull(Headers, nameof(Headers));
        RequireHeader("Content-Type", ContentType);
        foreach ((string name, string value) in Headers)
        {
            RequireHeader(name, value);
        }

        if (!Enum.IsDefined(Kind))
        {
            throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "There is no such kind of fault.");
        }
    }

    internal bool Matches(string method, string path) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || FileSystemName.MatchesSimpleExpression(Literal(Path), path, ignoreCase: false));

    /// <summary>Leaves only the asterisk with a meaning; a path that is sent has no question mark.</summary>
    private static string Literal(string path) => path.Replace(@"\", @"\\", StringComparison.Ordinal);

    /// <summary>Refuses what the server could not send; the lengths are its own matter.</summary>
    private static void RequireHeader(string name, string? value)
    {
        bool isLength = name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);
        if (isLength || name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new ArgumentException($"A fault cannot send the header \"{name}\".", nameof(name));
        }

        if (value is null || value.Any(c => c is < ' ' or > '~'))
        {
            throw new ArgumentException($"The value of the header \"{name}\" must be printable ASCII.", nameof(value));
        }
    }

    /// <summary>Whether a response with the status may carry a body.</summary>
    internal bool HasBody => Status is not (204 or 205 or 304) && Body.Length > 0;
}
