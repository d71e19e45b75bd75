using System.Buffers;
using System.Globalization;
using System.IO.Enumeration;

namespace Synapse.Emulator;

/// <summary>A fault that the emulator applies to the next matching requests.</summary>
public sealed record EmulatorFault
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Gets the HTTP method of the requests that the fault applies to.</summary>
    /// <value><see langword="null" /> by default, which matches every method.</value>
    public string? Method { get; init; }

    /// <summary>
    /// Gets the path of the requests that the fault applies to, in which <c>*</c> matches any text, such as <c>/plugins/*/run/</c>.
    /// </summary>
    /// <value><see langword="null" /> by default, which matches every path.</value>
    public string? Path { get; init; }

    /// <summary>Gets the number of requests that the fault applies to.</summary>
    /// <value>1 by default.</value>
    public int Times { get; init; } = 1;

    /// <summary>Gets what the fault does to a request.</summary>
    /// <value><see cref="FaultKind.Response" /> by default.</value>
    public FaultKind Kind { get; init; }

    /// <summary>Gets the delay before the fault takes effect, by the emulator's clock.</summary>
    /// <value>Zero by default.</value>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets the status code of a <see cref="FaultKind.Response" />.</summary>
    /// <value>200 to 599; 503 by default.</value>
    public int Status { get; init; } = 503;

    /// <summary>Gets the headers of a <see cref="FaultKind.Response" />.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the body of a <see cref="FaultKind.Response" />.</summary>
    /// <value>Empty by default.</value>
    public string Body { get; init; } = "";

    /// <summary>Gets the media type of the body of a <see cref="FaultKind.Response" />.</summary>
    /// <value><c>application/json</c> by default.</value>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Creates a response of a server that is too busy: 429 or 503, with <c>Retry-After</c> if given.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="retryAfterSeconds">The seconds of <c>Retry-After</c>; <see langword="null" /> omits the header.</param>
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

    /// <summary>Creates an HTML page, as a proxy in front of the server sends it.</summary>
    /// <param name="status">The status code.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault HtmlPage(int status = 500) => new()
    {
        Status = status,
        ContentType = "text/html; charset=utf-8",
        Body = "<html><head><title>오류</title></head><body><h1>서버 오류</h1></body></html>",
    };

    /// <summary>Creates a response without a body.</summary>
    /// <param name="status">The status code.</param>
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
            throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "The kind of fault is not known.");
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
