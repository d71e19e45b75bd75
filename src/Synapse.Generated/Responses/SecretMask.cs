using Synapse.Generated.Requests;

namespace Synapse.Generated.Responses;

/// <summary>
/// Keeps what a request holds secret out of a server's texts: a server may echo it. A credential that stands in a text as a word is
/// masked. A text in which one still shows in any <see cref="SecretForms">form</see> is withheld as a whole.
/// </summary>
internal sealed class SecretMask
{
    public const string Masked = "***";

    private readonly SecretForms[] _secrets;

    /// <param name="secrets">The credentials of a request.</param>
    /// <param name="sent">What else was sent and may be secret; of these, what people use as a word is none.</param>
    public SecretMask(IEnumerable<string> secrets, IEnumerable<string>? sent = null) =>
        _secrets =
        [
            .. FormsOf(secrets),
            .. FormsOf(sent ?? []).Where(text => text.IsUnmistakable),
        ];

    /// <summary>Creates the mask of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="message">What was sent of it.</param>
    public static SecretMask Of(WireRequest request, HttpRequestMessage? message) =>
        new(request.Secrets.Concat(HeaderValues(request, message)).Concat(QueryValues(request, message)), SentTexts.Of(request));

    public string Apply(string text)
    {
        if (_secrets.Length == 0)
        {
            return text;
        }

        string masked = _secrets.Aggregate(text, static (masked, secret) => secret.MaskWords(masked));
        return IsIn(masked, _secrets) ? Masked : masked;
    }

    /// <summary>The same for a text that was cut: half a secret may stand at its end.</summary>
    public string ApplyToCut(string text) => Apply(_secrets.Aggregate(text, static (whole, secret) => secret.CutTail(whole)));

    /// <summary>
    /// Keeps the name of a field as it is, unless it can be nothing but a secret: a tenant may be called <c>data</c> as a field is.
    /// </summary>
    public string ApplyToName(string name) => IsIn(name, _secrets.Where(secret => secret.IsUnmistakable)) ? Masked : name;

    private static IEnumerable<SecretForms> FormsOf(IEnumerable<string> secrets) =>
        secrets.Where(secret => secret.Length > 3).Distinct(StringComparer.Ordinal).Select(secret => new SecretForms(secret));

    private static bool IsIn(string text, IEnumerable<SecretForms> secrets)
    {
        IReadOnlyList<string> readings = TextReadings.Of(text);
        return secrets.Any(secret => readings.Any(secret.IsIn));
    }

    private static IEnumerable<string> HeaderValues(WireRequest request, HttpRequestMessage? message) =>
        from header in message?.Headers.NonValidated ?? default
        where RequestHeaders.IsSecret(header.Key, request, message!)
        from value in header.Value
        select value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>What an authentication provider put into the query.</summary>
    private static IEnumerable<string> QueryValues(WireRequest request, HttpRequestMessage? message) =>
        from pair in (message?.RequestUri?.Query ?? "").TrimStart('?').Split('&')
        let parts = pair.Split('=', 2)
        where parts.Length == 2 && !request.HasQuery(Uri.UnescapeDataString(parts[0]))
        select Uri.UnescapeDataString(parts[1]);
}
