namespace Synapse.Emulator.Api;

/// <summary>Some operations that belong together, each with its path.</summary>
internal interface IEndpoints
{
    void Map(RouteTable routes);
}
