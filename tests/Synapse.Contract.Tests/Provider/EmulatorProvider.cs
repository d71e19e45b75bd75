using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>An emulator that stays at one address and is brought into states, started anew where a state asks for another form.</summary>
internal sealed class EmulatorProvider : IAsyncDisposable
{
    private readonly EmulatorForm _ordinary;
    private EmulatorForm _form;
    private SynapseEmulator _emulator;

    private EmulatorProvider(EmulatorForm form, SynapseEmulator emulator) => (_ordinary, _form, _emulator) = (form, form, emulator);

    public Uri BaseAddress => _emulator.BaseAddress;

    public EmulatorCredentials Credentials { get; } = new();

    public static async Task<EmulatorProvider> StartAsync(EmulatorDialect dialect)
    {
        var form = new EmulatorForm(dialect);
        return new EmulatorProvider(form, await SynapseEmulator.StartAsync(form.ToOptions(port: 0)));
    }

    public async Task EnterAsync(EmulatedState state, JsonObject parameters)
    {
        EmulatorForm form = state.Shape(_ordinary, new StateParameters(parameters, _ordinary));
        if (form == _form)
        {
            _emulator.Reset();
        }
        else
        {
            int port = _emulator.BaseAddress.Port;
            await _emulator.DisposeAsync();
            _emulator = await SynapseEmulator.StartAsync(form.ToOptions(port));
            _form = form;
        }

        state.SetUp(_emulator, new StateParameters(parameters, form));
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
