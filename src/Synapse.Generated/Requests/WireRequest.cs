using System.Text;
using Synapse.Generated.Client;
using Synapse.Generated.Json;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Requests;

/// <summary>
/// What a generated method hands to the runtime: an operation with its values. Values are checked as they are set, so a request
/// that cannot be sent fails before anything is sent.
/// </summary>
internal sealed partial class WireRequest
{
    private static readonly RequestOptions NoOptions = new();

    // Every part is escaped already, and is sent as it is.
    private static readonly UriCreationOptions Escaped = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private List<KeyValuePair<string, string>>? _query;
    private List<string>? _secrets;
    private ReadOnlyMemory<byte>? _json;
    private string _path;
    private string? _wholeQuery;
    private MultipartForm? _form;

    public WireRequest(OperationDescription operation, RequestOptions? options)
    {
        Operation = operation;
        Options = options ?? NoOptions;
        IsStream = operation.IsStream;
        _path = operation.Path;
        if (options is not null)
        {
            CheckOptions(nameof(options));
        }
    }

    public OperationDescription Operation { get; }

    public RequestOptions Options { get; }

    /// <summary>Gets or sets whether the response is handed on as it arrives.</summary>
    public bool IsStream { get; private set; }

    /// <summary>Gets whether files are uploaded, which may take any time as long as it goes on.</summary>
    public bool IsUpload => _form is { HasFiles: true };

    /// <summary>What has been sent of the one file of the last attempt; null if there is none, or several.</summary>
    public SentFile? SentFile => _form?.SentFile;

    /// <summary>The body, if it is JSON.</summary>
    public ReadOnlyMemory<byte>? Json => _json;

    /// <summary>Values that no message may show.</summary>
    public IReadOnlyList<string> Secrets => _secrets ?? [];

    /// <summary>Gets whether the contract or the caller lets the operation be executed more than once.</summary>
    public bool IsRepeatable => Operation.Retry == RetryMark.Safe || Options.Retry == RetryBehavior.Always;

    /// <summary>Gets whether a second attempt can send what the first one sent.</summary>
    public bool CanRepeatContent => _form?.CanRepeat ?? true;

    public void SetPath(string name, string value, bool isSecret = false)
    {
        ArgumentNullException.ThrowIfNull(value, name);

        // "." and ".." stay as they are when escaped and would change the path.
        if (value.Trim().Length == 0 || value is "." or "..")
        {
            throw new ArgumentException("The value must not be empty, blank, \".\" or \"..\".", name);
        }

        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException("The value must not contain line breaks or null characters.", name);
        }

        StringCodec.CheckWellFormed(value, name);
        string escaped = Uri.EscapeDataString(value);
        if (isSecret)
        {
            _secrets ??= [];
            _secrets.Add(value);
            _secrets.Add(escaped);
        }

        _path = _path.Replace("{" + name + "}", escaped, StringComparison.Ordinal);
    }

    /// <summary>Takes the path, the query and the secrets of a raw call.</summary>
    public void SetTarget(RawTarget target)
    {
        _path = target.Path;
        AddSecrets(target.Secrets);
        foreach ((string name, string value) in target.Query)
        {
            AddQuery(name, value);
        }
    }

    /// <summary>Takes the path and the query of a URL, which are a secret: it may be signed.</summary>
    public void SetTarget(Uri url)
    {
        _path = url.AbsolutePath;
        _wholeQuery = url.Query;
        AddSecrets(url.Query.TrimStart('?').Split('&').Select(pair => Uri.UnescapeDataString(pair.Split('=', 2)[^1])));
    }

    private void AddSecrets(IEnumerable<string> secrets) => (_secrets ??= []).AddRange(secrets);

    public void AddQuery(string name, string value)
    {
        StringCodec.CheckWellFormed(value, name);
        (_query ??= []).Add(new KeyValuePair<string, string>(name, value));
    }

    public void SetJson<T, TCodec>(T body)
        where TCodec : struct, ICodec<T> => _json = WireJson.Encode<T, TCodec>(body);

    public MultipartForm SetForm(IProgress<UploadProgress>? progress) => _form = new MultipartForm(progress);

    /// <summary>The query, escaped and with its question mark; empty if there is none.</summary>
    public string Query => _wholeQuery ?? ToQuery();

    /// <summary>Determines whether the contract, the caller or a link put a parameter of that name into the query.</summary>
    public bool HasQuery(string name) =>
        (_query ?? []).Concat(Options.Query).Any(pair => pair.Key == name)
        || (!string.IsNullOrEmpty(_wholeQuery)
            && _wholeQuery[1..].Split('&').Any(pair => Uri.UnescapeDataString(pair.Split('=', 2)[0]) == name));

    /// <summary>The same request with another query, escaped and without its question mark, in place of the whole of its own.</summary>
    public WireRequest WithQuery(string query)
    {
        var request = (WireRequest)MemberwiseClone();
        request._wholeQuery = "?" + query;
        return request;
    }

    /// <summary>The same request, whose response is handed on as it arrives.</summary>
    public WireRequest AsStream()
    {
        var request = (WireRequest)MemberwiseClone();
        request.IsStream = true;
        return request;
    }

    /// <summary>The same request under another path, for servers that have it there.</summary>
    public WireRequest Under(string prefix)
    {
        var request = (WireRequest)MemberwiseClone();
        request._path = prefix + _path;
        return request;
    }

    /// <summary>Creates the message of one attempt, without its headers.</summary>
    /// <param name="baseUrl">The base URL without a slash at its end.</param>
    /// <param name="observer">Is told whenever a part of an upload has been sent.</param>
    public HttpRequestMessage ToMessage(string baseUrl, IUploadObserver? observer)
    {
        HttpRequestMessage message = IsStream
            ? new StreamRequestMessage(Operation.Method, ToUri(baseUrl))
            : new HttpRequestMessage(Operation.Method, ToUri(baseUrl));
        message.Content = ToContent(observer);
        return message;
    }

    private HttpContent? ToContent(IUploadObserver? observer)
    {
        if (_json is { } json)
        {
            var content = new ReadOnlyMemoryContent(json);
            content.Headers.TryAddWithoutValidation(HeaderNames.ContentType, "application/json");
            return content;
        }

        // An empty body on a POST keeps the transport from sending it again by itself when a pooled connection closes.
        return _form?.ToContent(observer) ?? (Operation.Method == HttpMethod.Post ? new ByteArrayContent([]) : null);
    }

    /// <summary>The URL to which the request is sent.</summary>
    /// <param name="baseUrl">The base URL without a slash at its end.</param>
    public Uri ToUri(string baseUrl)
    {
        if (_path.Contains('{', StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"A parameter of {Operation.Id} has no value in its path {Operation.Path}.");
        }

        return new Uri(baseUrl + _path + Query, Escaped);
    }

    private string ToQuery()
    {
        if (_query is null && Options.Query.Count == 0)
        {
            return "";
        }

        var query = new StringBuilder();
        var overridden = Options.Query.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        foreach ((string name, string value) in (_query ?? []).Where(pair => !overridden.Contains(pair.Key)).Concat(Options.Query))
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    private void CheckOptions(string parameter)
    {
        if (Options.Timeout is { } timeout && !SynapseClientOptionsValidator.IsTimeout(timeout))
        {
            throw new ArgumentException("The timeout must be positive and at most 49 days, or infinite.", parameter);
        }

        foreach ((string name, string value) in Options.Headers)
        {
            SettableHeaders.Check(name, value, parameter);
        }

        foreach ((string name, string value) in Options.Query)
        {
            StringCodec.CheckWellFormed(name, parameter);
            StringCodec.CheckWellFormed(value, parameter);
        }
    }
}
