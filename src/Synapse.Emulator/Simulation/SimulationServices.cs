using Microsoft.Extensions.DependencyInjection;
using Synapse.Emulator.Database;
using Synapse.Emulator.Faults;

namespace Synapse.Emulator.Simulation;

/// <summary>Jobs that advance by themselves, and their control from C#.</summary>
internal static class SimulationServices
{
    public static IServiceCollection AddSimulation(this IServiceCollection services) => services
        .AddSingleton<JobFactory>()
        .AddSingleton<JobImport>()
        .AddSingleton<JobScripts>()
        .AddSingleton<JobSignals>()
        .AddSingleton<JobSimulator>()
        .AddHostedService(provider => provider.GetRequiredService<JobSimulator>())
        .AddSingleton<RunCounter>()

        // The container only calls public constructors.
        .AddSingleton(provider => new EmulatedJobs(
            provider.GetRequiredService<EmulatorStore>(),
            provider.GetRequiredService<JobSimulator>(),
            provider.GetRequiredService<JobScripts>(),
            provider.GetRequiredService<JobFactory>(),
            provider.GetRequiredService<RunCounter>(),
            provider.GetRequiredService<JobView>(),
            provider.GetRequiredService<TailDrops>()));
}
