using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>An emulator that serves provider states, ready to be verified.</summary>
internal sealed class EmulatorUnderTest : IAsyncDisposable
{
    private readonly SynapseEmulator _emulator;

    private EmulatorUnderTest(SynapseEmulator emulator) => _emulator = emulator;

    public Uri Address => _emulator.BaseAddress;

    public ProviderVerification Verification => new(Address, new Uri(Address, "provider-states"));

    public static async Task<EmulatorUnderTest> StartAsync(ApiForm form) => new(await SynapseEmulator.StartAsync(new()
    {
        Form = form == ApiForm.Documented ? EmulatorForm.Documented : EmulatorForm.Current,
        JobStepInterval = Timeout.InfiniteTimeSpan,
        ProviderStates = true,
    }));

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
