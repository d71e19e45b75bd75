using Microsoft.Extensions.DependencyInjection;

namespace Synapse.Emulator.Faults;

/// <summary>Faults on request.</summary>
internal static class FaultServices
{
    public static IServiceCollection AddFaults(this IServiceCollection services) => services
        .AddSingleton(_ => new EmulatedFaults())
        .AddSingleton<TailDrops>()
        .AddSingleton<FaultInjection>();
}
