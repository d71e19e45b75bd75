namespace Synapse.Generated.Transport;

/// <summary>Names the headers that more than one part of the client reads or writes.</summary>
internal static class HeaderNames
{
    public const string AccessToken = "Synapse-Access-Token";
    public const string Authorization = "Authorization";
    public const string Tenant = "Synapse-Tenant";
    public const string Agent = "SYNAPSE-Agent";
    public const string RequestId = "X-Request-ID";
    public const string Accept = "Accept";
    public const string ContentType = "Content-Type";
    public const string Expect = "Expect";
    public const string UserAgent = "User-Agent";
}
