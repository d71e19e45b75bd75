using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>An emulator with its state server, ready to be verified.</summary>
internal sealed class EmulatorUnderTest : IAsyncDisposable
{
    private readonly EmulatorProvider _provider;
    private readonly ProviderStateServer _states;

    private EmulatorUnderTest(EmulatorProvider provider, ProviderStateServer states) => (_provider, _states) = (provider, states);

    public ProviderVerification Verification => new(
        _provider.BaseAddress,
        _states.Address,
        new Dictionary<string, string> { ["Synapse-Access-Token"] = $"Token {_provider.Credentials.AccessToken}" });

    public static async Task<EmulatorUnderTest> StartAsync(EmulatorDialect dialect)
    {
        EmulatorProvider provider = await EmulatorProvider.StartAsync(dialect);
        return new EmulatorUnderTest(provider, await ProviderStateServer.StartAsync(provider));
    }

    public async ValueTask DisposeAsync()
    {
        await _states.DisposeAsync();
        await _provider.DisposeAsync();
    }
}
