namespace Synapse.Generated.Authentication;

/// <summary>Credentials out of options that can be replaced while calls are in flight, for one base URL.</summary>
internal sealed class LiveCredentials
{
    private volatile Values _values;

    public LiveCredentials(CredentialValues values)
    {
        _values = new Values(values);
        Provider = SynapseCredentials.From(() => _values.Credentials);
    }

    public SynapseCredentials Provider { get; }

    public void Replace(CredentialValues values) => _values = new Values(values);

    // A reference, so that the values are replaced at once.
    private sealed class Values(CredentialValues credentials)
    {
        public CredentialValues Credentials { get; } = credentials;
    }
}
