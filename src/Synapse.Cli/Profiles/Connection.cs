using Synapse.Cli.Commands;

namespace Synapse.Cli.Profiles;

/// <summary>
/// The backend of a call and the credentials for it. A credential belongs to the URL of its own source, if that source names one, and goes
/// to no other origin: a profile's token is never sent to a URL from an option or from the environment.
/// </summary>
internal sealed record Connection(Uri Url, string? AccessToken, string? Token, string? Tenant, string? AgentToken, string Source)
{
    /// <summary>Decides between sources, the strongest first.</summary>
    /// <exception cref="UsageException">A URL or credentials are missing, or belong to another backend.</exception>
    public static Connection Choose(IReadOnlyList<ConnectionSource> sources)
    {
        string address = sources.Select(source => source.Values.Url).FirstOrDefault(url => url is not null)
            ?? throw new UsageException("connection.no-url") { Next = "dotnet synapse login" };
        Uri url = ToUri(address);
        ConnectionSource[] usable = [.. sources.Where(source => IsFor(source, url))];
        string? tenant = First(usable, values => values.Tenant);
        string? agentToken = First(usable, values => values.AgentToken);
        foreach (ConnectionSource source in usable)
        {
            Profile values = source.Values;
            if (values.AccessToken is { } accessToken)
            {
                return new Connection(url, accessToken, Token: null, Tenant: null, agentToken, source.Name);
            }

            // A token or a tenant of a stronger source counts before an access token of a weaker one.
            string? token = (values.Token ?? values.Tenant) is null ? null : First(usable, each => each.Token);
            if (token is not null && tenant is not null)
            {
                return new Connection(url, AccessToken: null, token, tenant, agentToken, source.Name);
            }

            if (source.Name == ConnectionSource.Options && (values.Token ?? values.Tenant) is not null)
            {
                throw new UsageException("connection.pair");
            }
        }

        ConnectionSource? other = sources.Except(usable).FirstOrDefault(source => HasCredentials(source.Values));
        throw other is null
            ? new UsageException("connection.no-credentials") { Next = "dotnet synapse login" }
            : new UsageException("connection.other-origin", OriginOf(ToUri(other.Values.Url!)), OriginOf(url))
            {
                Next = $"dotnet synapse login --base-url {OriginOf(url)} --profile NAME",
            };
    }

    public static Uri ToUri(string address)
    {
        // The vendor's variable may hold the host alone.
        string text = address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is ("http" or "https")
            ? url
            : throw new UsageException("connection.bad-url");
    }

    /// <summary>Names the type alone, so that tokens do not end up in a log by accident.</summary>
    public override string ToString() => nameof(Connection);

    public static string OriginOf(Uri url) => url.GetLeftPart(UriPartial.Authority);

    private static bool IsFor(ConnectionSource source, Uri url) =>
        source.Values.Url is not { } own || !HasCredentials(source.Values)
        || Uri.Compare(ToUri(own), url, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool HasCredentials(Profile values) => (values.AccessToken ?? values.Token ?? values.AgentToken) is not null;

    private static string? First(IEnumerable<ConnectionSource> sources, Func<Profile, string?> value) =>
        sources.Select(source => value(source.Values)).FirstOrDefault(found => found is not null);
}
