using System.Text.Encodings.Web;
using System.Text.Json;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Responses;

/// <summary>Takes out of a text whatever the request kept secret: a server may echo it.</summary>
internal sealed class SecretMask(WireRequest request, HttpRequestMessage? message)
{
    private readonly string[] _secrets =
    [
        .. request.Secrets.Concat(HeaderValues(message)).Concat(QueryValues(request, message))
            .Where(secret => secret.Length > 3)
            .SelectMany(InEveryForm)
            .Distinct(),
    ];

    public string Apply(string text) =>
        _secrets.Aggregate(text, static (masked, secret) => masked.Replace(secret, "***", StringComparison.OrdinalIgnoreCase));

    // As it is, and as JSON may hold it: with everything but ASCII escaped, or with no more escaped than must be.
    private static IEnumerable<string> InEveryForm(string secret) =>
    [
        secret,
        JsonEncodedText.Encode(secret).ToString(),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
    ];

    private static IEnumerable<string> HeaderValues(HttpRequestMessage? message) =>
        from header in message?.Headers.NonValidated ?? default
        where !RequestHeaders.IsPlain(header.Key)
        from value in header.Value
        select value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>What an authentication provider put into the query.</summary>
    private static IEnumerable<string> QueryValues(WireRequest request, HttpRequestMessage? message) =>
        from pair in (message?.RequestUri?.Query ?? "").TrimStart('?').Split('&')
        let parts = pair.Split('=', 2)
        where parts.Length == 2 && !request.HasQuery(Uri.UnescapeDataString(parts[0]))
        from value in new[] { parts[1], Uri.UnescapeDataString(parts[1]) }
        select value;
}
