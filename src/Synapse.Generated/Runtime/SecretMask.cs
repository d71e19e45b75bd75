using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synapse.Generated.Runtime;

/// <summary>Takes out of a text whatever the request kept secret: a server may echo it.</summary>
internal sealed class SecretMask(WireRequest request, HttpRequestMessage? message)
{
    private static readonly string[] CredentialHeaders = ["Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent"];

    private readonly string[] _secrets =
    [
        .. request.Secrets.Concat(CredentialHeaders.SelectMany(name => Values(message, name)))
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

    private static IEnumerable<string> Values(HttpRequestMessage? message, string name) =>
        message is not null && message.Headers.TryGetValues(name, out IEnumerable<string>? values)
            ? values.Select(value => value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            : [];
}
