using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synapse.Generated.Responses;

/// <summary>A secret in the forms in which a text may hold it: as it is, escaped for a URL or for JSON, in base64.</summary>
internal sealed class SecretForms
{
    // A shorter one is found as a word only: it may be a part of any other.
    private const int LongEnough = 8;

    private readonly string _secret;
    private readonly string[] _words;
    private readonly string[] _base64;

    public SecretForms(string secret)
    {
        _secret = secret;
        _words =
        [
            .. new[]
            {
                secret,
                Uri.EscapeDataString(secret),
                JsonEncodedText.Encode(secret).ToString(),
                JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
            }.Distinct(StringComparer.Ordinal),
        ];
        _base64 = secret.Length < LongEnough ? [] : [.. Base64Of(Encoding.UTF8.GetBytes(secret))];
    }

    /// <summary>Gets whether the secret is no word that people use.</summary>
    public bool IsUnmistakable => _secret.Length >= LongEnough && !_secret.All(c => char.IsAsciiLetterLower(c) || c == '_');

    /// <summary>Masks the secret where it stands as a whole word.</summary>
    public string MaskWords(string text) => _words.Aggregate(text, Replace);

    public bool IsIn(string text)
    {
        for (int at = 0; (at = text.IndexOf(_secret, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (_secret.Length >= LongEnough || IsWord(text, at, _secret.Length))
            {
                return true;
            }
        }

        return _base64.Any(form => text.Contains(form, StringComparison.Ordinal));
    }

    /// <summary>Takes off the end of a text what may be the first half of the secret.</summary>
    public string CutTail(string text)
    {
        foreach (string form in _words.Concat(_base64))
        {
            for (int length = Math.Min(form.Length - 1, text.Length); length > 3; length--)
            {
                if (text.AsSpan().EndsWith(form.AsSpan(0, length), StringComparison.OrdinalIgnoreCase))
                {
                    return text[..^length];
                }
            }
        }

        return text;
    }

    private static string Replace(string text, string word)
    {
        var masked = new StringBuilder(text.Length);
        int done = 0;
        for (int at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            if (!IsWord(text, at, word.Length))
            {
                at++;
                continue;
            }

            masked.Append(text, done, at - done).Append(SecretMask.Masked);
            done = at += word.Length;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    // Three bytes become four characters, so it depends on what stands before; the characters at the edges hold other bits as well.
    private static IEnumerable<string> Base64Of(byte[] secret)
    {
        for (int before = 0; before < 3; before++)
        {
            string text = Convert.ToBase64String([.. new byte[before], .. secret]);
            int first = (before * 8 + 5) / 6;
            int last = (before + secret.Length) * 8 / 6;
            string inner = text[first..last];
            yield return inner;
            if (inner.AsSpan().ContainsAny('+', '/'))
            {
                yield return inner.Replace('+', '-').Replace('/', '_');
            }
        }
    }
}
