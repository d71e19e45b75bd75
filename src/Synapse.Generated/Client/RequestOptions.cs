namespace Synapse.Generated;

/// <summary>What is different for one call. Reusable and safe to share as long as nobody changes it meanwhile.</summary>
public sealed class RequestOptions
{
    /// <summary>Creates options that change nothing.</summary>
    public RequestOptions()
    {
    }

    private RequestOptions(RequestOptions other)
    {
        Timeout = other.Timeout;
        Retry = other.Retry;
        Headers = new Dictionary<string, string>(other.Headers, StringComparer.OrdinalIgnoreCase);
        Query = [.. other.Query];
        OnResponse = other.OnResponse;
        EndListAtMissingPage = other.EndListAtMissingPage;
    }

    /// <summary>
    /// How long the call may take, as <see cref="SynapseClientOptions.Timeout" /> says; null for the client's.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Whether the call is repeated when it fails.</summary>
    public RetryBehavior Retry { get; set; }

    /// <summary>
    /// Headers to send beside the client's own. Credentials are not among them: they come from the authentication provider.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Query parameters beside those of the contract, in order; a name may occur several times, and one that the contract knows
    /// replaces the contract's.
    /// </summary>
    public IList<KeyValuePair<string, string>> Query { get; } = [];

    /// <summary>
    /// Is given the answer as it came, an error included, before it is decoded: the last one where the request was repeated, and one for
    /// every page of a list.
    /// </summary>
    public Action<SynapseResponse>? OnResponse { get; set; }

    /// <summary>
    /// Gets or sets whether a list is over where a later page is not found (404), as when entries were deleted while it was read.
    /// Otherwise that is an error like any other.
    /// </summary>
    public bool EndListAtMissingPage { get; set; }

    /// <summary>Creates the same options with another retry behavior.</summary>
    internal RequestOptions With(RetryBehavior retry) => new(this) { Retry = retry };

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, unescaped.</param>
    /// <returns>These options.</returns>
    public RequestOptions AddQuery(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        Query.Add(new KeyValuePair<string, string>(name, value));
        return this;
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>These options.</returns>
    public RequestOptions AddHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        Headers[name] = value;
        return this;
    }
}
