using System.Collections.Frozen;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Requests;

/// <summary>Tells which of a request's headers hold no secret.</summary>
internal static class RequestHeaders
{
    /// <summary>The headers that the client's options add to each request.</summary>
    public static readonly HttpRequestOptionsKey<IDictionary<string, string>> Defaults = new("Synapse.Generated.DefaultHeaders");

    // What the client sends of itself.
    private static readonly FrozenSet<string> Plain = new[]
    {
        HeaderNames.Accept,
        HeaderNames.UserAgent,
        HeaderNames.Expect,
        HeaderNames.RequestId,
        "traceparent",
        "tracestate",
        "baggage",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What a name of a caller's own header says of its value.
    private static readonly string[] SecretWords = ["auth", "cookie", "credential", "key", "passw", "secret", "signature", "token"];

    /// <summary>
    /// Whether the value of a header is a credential: of those that a caller or the contract sets the name tells it, and any other
    /// comes from the authentication provider.
    /// </summary>
    public static bool IsSecret(string name, WireRequest request, HttpRequestMessage message)
    {
        bool isOrdinary = request.Headers.Concat(request.Options.Headers).Any(IsNamed)
            || (message.Options.TryGetValue(Defaults, out IDictionary<string, string>? defaults) && defaults.Any(IsNamed));
        return isOrdinary
            ? SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            : !Plain.Contains(name);

        bool IsNamed(KeyValuePair<string, string> header) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
