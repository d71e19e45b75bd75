using System.Collections.Frozen;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Requests;

/// <summary>Tells which headers a caller may set, and which of a request's headers hold no secret.</summary>
internal static class RequestHeaders
{
    private static readonly FrozenSet<string> Reserved = Names(
        HeaderNames.AccessToken,
        HeaderNames.Authorization,
        HeaderNames.Tenant,
        HeaderNames.Agent,
        HeaderNames.ContentType,
        "Connection",
        "Content-Length",
        "Cookie",
        "Host",
        "Proxy-Authorization",
        "Transfer-Encoding"
    );

    // What the client sends of itself. Any other header is a credential, or comes from the caller, who alone knows what it says.
    private static readonly FrozenSet<string> Plain = Names(
        HeaderNames.Accept,
        HeaderNames.UserAgent,
        HeaderNames.Expect,
        HeaderNames.RequestId,
        "traceparent",
        "tracestate",
        "baggage"
    );

    public static bool IsPlain(string name) => Plain.Contains(name);

    /// <exception cref="ArgumentException">
    /// The header is not one that a caller sets, or cannot be sent. The value is not quoted.
    /// </exception>
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

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
