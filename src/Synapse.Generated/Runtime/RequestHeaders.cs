using System.Diagnostics;

namespace Synapse.Generated.Runtime;

/// <summary>The headers of a request but for its credentials.</summary>
internal static class RequestHeaders
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent", "Cookie", "Host", "Connection",
        "Content-Type", "Content-Length", "Transfer-Encoding", "Proxy-Authorization",
    };

    /// <exception cref="ArgumentException">The header is not one that a caller sets, or cannot be sent. The value is not quoted.</exception>
    public static void Check(string name, string value, string parameter)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
        {
            throw new ArgumentException("A header's name is a token of letters, digits and dashes.", parameter);
        }

        if (Reserved.Contains(name))
        {
            throw new ArgumentException(
                $"The header {name} is set by the client: credentials come from its authentication provider.",
                parameter
            );
        }

        if (value.Any(c => c is not '\t' and (< ' ' or > '~')))
        {
            throw new ArgumentException($"The value of the header {name} is not printable ASCII.", parameter);
        }
    }

    public static void Apply(HttpRequestMessage message, WireRequest request, string? userAgent)
    {
        message.Headers.TryAddWithoutValidation(
            "Accept",
            request.Operation.Accept ?? (request.Operation.IsStream ? "text/event-stream, text/plain" : "application/json")
        );
        if (userAgent is not null)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        }

        if (request.Form is not null)
        {
            // A server that refuses the file says so before it is sent: one that closes the connection in its middle cannot be heard.
            message.Headers.ExpectContinue = true;
        }

        // The built-in tracing would note the whole path, agent token included, so it is off and the context is handed on here.
        DistributedContextPropagator.Current.Inject(Activity.Current, message, static (carrier, name, value) =>
            ((HttpRequestMessage)carrier!).Headers.TryAddWithoutValidation(name, value));

        foreach ((string name, string value) in request.Headers.Concat(request.Options.Headers))
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public static string? UserAgent(SynapseClientOptions options)
    {
        if (!options.SendUserAgent)
        {
            return null;
        }

        string version = typeof(RequestHeaders).Assembly.GetName().Version!.ToString(3);
        return options.ApplicationId is { } id ? $"Synapse.Generated/{version} {id}" : $"Synapse.Generated/{version}";
    }
}
