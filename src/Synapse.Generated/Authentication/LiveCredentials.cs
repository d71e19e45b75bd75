namespace Synapse.Generated.Authentication;

/// <summary>Credentials out of options that can be replaced while calls are in flight, for one base URL.</summary>
internal sealed class LiveCredentials
{
    private volatile CredentialBox _values;

    public LiveCredentials(CredentialValues values)
    {
        _values = new CredentialBox(values);
        Provider = SynapseCredentials.From(() => _values.Credentials);
    }

    public SynapseCredentials Provider { get; }

    public void Replace(CredentialValues values) => _values = new CredentialBox(values);

    // A reference, so that the values are replaced at once.
    private sealed class CredentialBox(CredentialValues credentials)
    {
        public CredentialValues Credentials { get; } = credentials;
    }
}
