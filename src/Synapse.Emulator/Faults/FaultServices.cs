using Microsoft.Extensions.DependencyInjection;
using Synapse.Emulator.Changes;

namespace Synapse.Emulator.Faults;

/// <summary>Faults on request.</summary>
internal static class FaultServices
{
    public static IServiceCollection AddFaults(this IServiceCollection services) => services
        .AddSingleton(provider => new EmulatedFaults(provider.GetRequiredService<EmulatorChanges>()))
        .AddSingleton<TailDrops>()
        .AddSingleton<FaultInjection>();
}
