using System.Text.Json;
using System.Text.Json.Serialization;
using PactNet.Interop;

namespace PactNet.Verifier;

internal sealed class PactBrokerOptions : IPactBrokerOptions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    private string? _token;
    private bool _isPendingEnabled;
    private string? _branch;
    private string[] _selectors = [];
    private string? _version;

    public IPactBrokerOptions TokenAuthentication(string token) => Set(() => _token = token);

    public IPactBrokerOptions EnablePending() => Set(() => _isPendingEnabled = true);

    public IPactBrokerOptions ProviderBranch(string branch) => Set(() => _branch = branch);

    public IPactBrokerOptions ConsumerVersionSelectors(params ConsumerVersionSelector[] selectors) =>
        Set(() => _selectors = [.. selectors.Select(selector => JsonSerializer.Serialize(selector, Json))]);

    public IPactBrokerOptions PublishResults(string providerVersion) => Set(() => _version = providerVersion);

    internal void Apply(IntPtr verifier, Uri broker)
    {
        PactCore.VerifierAddBrokerSource(
            verifier,
            broker.AbsoluteUri.TrimEnd('/'),
            userName: null,
            password: null,
            _token,
            (byte)(_isPendingEnabled ? 1 : 0),
            includeWipPactsSince: null,
            providerTags: [],
            0,
            _branch,
            _selectors,
            (ushort)_selectors.Length,
            consumerTags: [],
            0);
        if (_version is not null)
        {
            _ = PactCore.VerifierSetPublishOptions(verifier, _version, buildUrl: null, providerTags: [], 0, _branch);
        }
    }

    private PactBrokerOptions Set(Action set)
    {
        set();
        return this;
    }
}
