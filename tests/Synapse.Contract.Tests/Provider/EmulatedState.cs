using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Contract.Tests.Provider;

/// <summary>What a state is in an emulator: its form, and what it then holds.</summary>
internal sealed record EmulatedState(string Name, Action<SynapseEmulator, StateParameters> SetUp)
{
    public Func<EmulatorForm, StateParameters, EmulatorForm> Shape { get; init; } = (form, _) => form;
}

/// <summary>The parameters of a state, as they stand in the pact.</summary>
internal sealed class StateParameters(JsonObject values, EmulatorForm form)
{
    /// <summary>The form of the emulator that is set up.</summary>
    public EmulatorForm Form => form;

    public JsonNode this[string name] => values[name] ?? throw new ArgumentException($"The parameter {name} is missing.", nameof(name));

    /// <summary>The parameter as JSON, to be put into a document.</summary>
    public string Json(string name) => this[name].ToJsonString();

    public long Integer(string name) => this[name].GetValue<long>();
}
