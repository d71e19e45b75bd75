using System.Globalization;
using System.Text;
using Synapse.Generated.Wire;

namespace Synapse.Generated.Runtime;

/// <summary>
/// What a generated method hands to the runtime: an operation with its values. Values are checked as they are set, so a request
/// that cannot be sent fails before anything is sent.
/// </summary>
internal sealed class WireRequest
{
    private readonly List<KeyValuePair<string, string>> _query = [];
    private readonly List<string> _secrets = [];
    private string _path;
    private Uri? _link;

    public WireRequest(OperationDescription operation, RequestOptions? options)
    {
        Operation = operation;
        Options = options ?? new RequestOptions();
        _path = operation.Path;
        CheckOptions(nameof(options));
    }

    public OperationDescription Operation { get; }

    public RequestOptions Options { get; }

    /// <summary>Makes the content of one attempt; null for a request without a body.</summary>
    public Func<HttpContent>? Content { get; private set; }

    /// <summary>The form that is uploaded, if there is one.</summary>
    public MultipartForm? Form { get; private set; }

    /// <summary>Values that no message may show.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>Whether a second attempt can send what the first one sent.</summary>
    public bool CanRepeatContent => Form?.CanRepeat ?? true;

    public void SetPath(string name, long value, bool isSecret = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        SetPath(name, value.ToString(CultureInfo.InvariantCulture), isSecret);
    }

    public void SetPath(string name, JobId value, bool isSecret = false) => SetPath(name, value.ToString(), isSecret);

    public void SetPath(string name, PluginRef value, bool isSecret = false) => SetPath(name, value.ToString(), isSecret);

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
            throw new ArgumentException("The value must hold no line breaks and no null characters.", name);
        }

        string escaped = Uri.EscapeDataString(value);
        if (isSecret)
        {
            _secrets.Add(value);
            _secrets.Add(escaped);
        }

        _path = _path.Replace("{" + name + "}", escaped, StringComparison.Ordinal);
    }

    public void AddQuery(string name, string? value)
    {
        if (value is not null)
        {
            _query.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    public void AddQuery(string name, long? value, long minimum)
    {
        if (value is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, minimum, name);
            AddQuery(name, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void AddQuery(string name, DateTimeOffset? value) =>
        AddQuery(name, value is { } instant ? DateTimeOffsetCodec.Format(instant) : null);

    public void AddQuery<T>(string name, T? value)
        where T : struct => AddQuery(name, value?.ToString());

    /// <summary>Several values are sent as repeated keys.</summary>
    public void AddQuery<T>(string name, IReadOnlyList<T>? values)
        where T : struct
    {
        foreach (T value in values ?? [])
        {
            AddQuery(name, value.ToString());
        }
    }

    public void SetJson<T, TCodec>(T body)
        where TCodec : struct, ICodec<T>
    {
        ReadOnlyMemory<byte> json = WireJson.Encode<T, TCodec>(body);
        Content = () => new ReadOnlyMemoryContent(json) { Headers = { ContentType = new("application/json") } };
    }

    public MultipartForm SetForm(IProgress<UploadProgress>? progress)
    {
        Form = new MultipartForm(progress);
        Content = Form.ToContent;
        return Form;
    }

    /// <summary>The same request for the page to which a link leads: the link is followed as it stands.</summary>
    public WireRequest For(Uri link)
    {
        var request = (WireRequest)MemberwiseClone();
        request._link = link;
        return request;
    }

    /// <summary>The same request under another path, for servers that have it there.</summary>
    public WireRequest Under(string prefix)
    {
        var request = (WireRequest)MemberwiseClone();
        request._path = prefix + _path;
        return request;
    }

    public Uri ToUri(Uri baseUrl)
    {
        if (_link is not null)
        {
            return _link;
        }

        if (_path.Contains('{', StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"A parameter of {Operation.Id} has no value in its path {Operation.Path}.");
        }

        var url = new StringBuilder(baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')).Append(_path);
        var overridden = Options.Query.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        char separator = '?';
        foreach ((string name, string value) in _query.Where(pair => !overridden.Contains(pair.Key)).Concat(Options.Query))
        {
            url.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return new Uri(url.ToString(), UriKind.Absolute);
    }

    private void CheckOptions(string parameter)
    {
        if (Options.Timeout is { } timeout && !SynapseClientOptionsValidator.IsTimeout(timeout))
        {
            throw new ArgumentException("The timeout must be positive and at most 49 days, or infinite.", parameter);
        }

        foreach ((string name, string value) in Options.Headers)
        {
            RequestHeaders.Check(name, value, parameter);
        }
    }
}
