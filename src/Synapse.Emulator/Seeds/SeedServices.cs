using Microsoft.Extensions.DependencyInjection;

namespace Synapse.Emulator.Seeds;

/// <summary>What an emulator holds from the start.</summary>
internal static class SeedServices
{
    public static IServiceCollection AddSeeds(this IServiceCollection services) => services
        .AddSingleton<DocumentedObjects>()
        .AddSingleton<Seed>();
}
