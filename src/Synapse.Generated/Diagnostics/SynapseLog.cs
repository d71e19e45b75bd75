using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Diagnostics;

/// <summary>The log events. They contain names of operations, status codes and times, but no path, body or header.</summary>
internal static partial class SynapseLog
{
    public const string Category = "Synapse.Generated";

    [LoggerMessage(1, LogLevel.Debug, "{Operation} starts")]
    public static partial void Starting(ILogger logger, string operation);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} responded with {Status} after {Milliseconds:0} ms (request id {RequestId})")]
    public static partial void Responded(ILogger logger, string operation, int status, double milliseconds, string? requestId);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} is retried in {Delay}: attempt {Attempt} failed with {Reason}")]
    public static partial void Retrying(ILogger logger, string operation, TimeSpan delay, int attempt, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Operation} failed without a response after {Milliseconds:0} ms: {Reason}")]
    public static partial void Failed(ILogger logger, string operation, double milliseconds, string reason);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "{Operation}: links to further pages have a different origin or path than the request, so only their query is used. Check the "
            + "headers X-Forwarded-Proto, X-Forwarded-Host and X-Forwarded-Prefix that the server's proxy sends.")]
    public static partial void LinkLeadsElsewhere(ILogger logger, string operation);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "The configuration of the client {Client} has changed and is not valid; the last valid options stay in use: {Failures}")]
    public static partial void ReloadRefused(ILogger logger, string client, string failures);

    [LoggerMessage(
        7,
        LogLevel.Information,
        "{Handler} was removed from the HttpClient of client {Client}: the client has its own retries, and knows what must not be retried")]
    public static partial void HandlerTakenOff(ILogger logger, string handler, string client);
}
