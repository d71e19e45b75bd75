using Synapse.Generated.Transport;

namespace Synapse.Generated.Requests;

/// <content>Header parameters of the contract.</content>
internal sealed partial class WireRequest
{
    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>The headers that the operation takes as parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers ?? [];

    public void AddHeader(string name, string value)
    {
        SettableHeaders.Check(name, value, name);
        (_headers ??= []).Add(new KeyValuePair<string, string>(name, value));
    }
}
