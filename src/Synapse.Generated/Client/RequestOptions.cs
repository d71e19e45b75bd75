namespace Synapse.Generated;

/// <summary>
/// Options for one call. An instance can be used for several calls, also at the same time, as long as it is not changed meanwhile.
/// </summary>
public sealed class RequestOptions
{
    /// <summary>Initializes a new instance of the <see cref="RequestOptions" /> class that changes nothing.</summary>
    public RequestOptions()
    {
    }

    /// <summary>Gets or sets how long the call can take: see <see cref="SynapseClientOptions.Timeout" />.</summary>
    /// <value>
    /// The default is <see langword="null" />, which uses that of the client; <see cref="System.Threading.Timeout.InfiniteTimeSpan" />
    /// turns the limit off.
    /// </value>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets whether the call is retried when it fails.</summary>
    /// <value>The default is <see cref="RetryBehavior.ByContract" />.</value>
    public RetryBehavior Retry { get; set; }

    /// <summary>
    /// Gets the headers to send in addition to those of the client. Credentials are not among them: they come from the authentication
    /// provider.
    /// </summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the query parameters to send in addition to those of the operation, in this order. A name can occur several times; one that the
    /// operation has as well replaces the operation's.
    /// </summary>
    /// <value>The default is empty.</value>
    public IList<KeyValuePair<string, string>> Query { get; private set; } = [];

    /// <summary>
    /// Gets or sets a callback for the response as it was received, an error included, before it is decoded. It is called once a call, with
    /// the last response if the call was retried, and once for each page of a list.
    /// </summary>
    /// <value>The default is <see langword="null" />.</value>
    public Action<SynapseResponse>? OnResponse { get; set; }

    /// <summary>
    /// Gets or sets whether a list ends at a later page that is not found (404), as when entries are deleted while the list is read.
    /// Otherwise that is an error.
    /// </summary>
    /// <value>The default is <see langword="false" />.</value>
    public bool EndListAtMissingPage { get; set; }

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, unescaped.</param>
    /// <returns>This instance.</returns>
    public RequestOptions AddQuery(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        Query.Add(new KeyValuePair<string, string>(name, value));
        return this;
    }

    /// <summary>
    /// Adds a header, or replaces it. Headers that the client sets itself, such as <c>Authorization</c> and <c>Content-Type</c>, are
    /// rejected with an <see cref="ArgumentException" /> by the call that uses these options.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>This instance.</returns>
    public RequestOptions AddHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        Headers[name] = value;
        return this;
    }

    /// <summary>Creates a copy with another retry behavior.</summary>
    internal RequestOptions With(RetryBehavior retry)
    {
        var copy = (RequestOptions)MemberwiseClone();
        copy.Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase);
        copy.Query = [.. Query];
        copy.Retry = retry;
        return copy;
    }
}
