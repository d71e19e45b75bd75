using System.Collections.Frozen;

namespace Synapse.Generated.Transport;

/// <summary>Checks the headers that a caller sets, for every request or for one.</summary>
internal static class SettableHeaders
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
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
        "Transfer-Encoding",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says why a header cannot be set; <see langword="null" /> if it can. The value is not quoted.</summary>
    public static string? FindFailure(string name, string? value)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
        {
            return "The name of a header must consist of letters, digits and dashes.";
        }

        if (Reserved.Contains(name))
        {
            return $"The header {name} is set by the client: credentials come from its authentication provider.";
        }

        return value is null || value.Any(c => c is not '\t' and (< ' ' or > '~'))
            ? $"The value of the header {name} must be printable ASCII."
            : null;
    }

    /// <exception cref="ArgumentException">The header cannot be set.</exception>
    public static void Check(string name, string value, string parameter)
    {
        if (FindFailure(name, value) is { } failure)
        {
            throw new ArgumentException(failure, parameter);
        }
    }
}
