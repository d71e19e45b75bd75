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

    // What the client sends of itself.
    private static readonly FrozenSet<string> Plain = Names(
        HeaderNames.Accept,
        HeaderNames.UserAgent,
        HeaderNames.Expect,
        HeaderNames.RequestId,
        "traceparent",
        "tracestate",
        "baggage"
    );

    // What a name of a caller's own header says of its value.
    private static readonly string[] SecretWords = ["auth", "cookie", "credential", "key", "passw", "secret", "signature", "token"];

    /// <summary>
    /// Whether the value of a header is a credential: of those that a caller or the contract sets the name tells it, and any other
    /// comes from the authentication provider.
    /// </summary>
    public static bool IsSecret(string name, WireRequest request)
    {
        bool isOrdinary = request.Headers.Concat(request.Options.Headers).Any(IsNamed);
        return isOrdinary
            ? SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            : !Plain.Contains(name);

        bool IsNamed(KeyValuePair<string, string> header) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

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
