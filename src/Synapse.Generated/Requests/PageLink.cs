namespace Synapse.Generated.Requests;

/// <summary>
/// A link to another page of a list. A server makes it of the host and the scheme that it sees itself, which behind a proxy are not
/// those of the client, so nothing but its query counts.
/// </summary>
internal static class PageLink
{
    /// <summary>The query of a link, escaped and without its question mark; null if it has none.</summary>
    public static string? QueryOf(string? link)
    {
        int mark = link?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (mark < 0)
        {
            return null;
        }

        int end = link!.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0 && end < mark)
        {
            return null;
        }

        string query = Escape(end < 0 ? link[(mark + 1)..] : link[(mark + 1)..end]);
        return query.Length > 0 ? query : null;
    }

    /// <summary>Escapes what a query from elsewhere holds that cannot be sent; what is escaped already stays as it is.</summary>
    public static string Escape(string query) =>
        new Uri("http://any.invalid/?" + query.Replace("#", "%23", StringComparison.Ordinal))
            .GetComponents(UriComponents.Query, UriFormat.UriEscaped);

    /// <summary>Determines whether a link leads to another origin or path than the request whose response holds it.</summary>
    public static bool LeadsElsewhere(Uri request, string link) =>
        !Uri.TryCreate(request, link, out Uri? target)
        || target.UserInfo.Length > 0
        || Uri.Compare(target, request, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0
        || !string.Equals(target.AbsolutePath, request.AbsolutePath, StringComparison.Ordinal);
}
