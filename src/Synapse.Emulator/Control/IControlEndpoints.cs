using Synapse.Emulator.Api;

namespace Synapse.Emulator.Control;

/// <summary>Endpoints that control the emulator instead of being part of what it emulates.</summary>
internal interface IControlEndpoints : IEndpoints;
