using Microsoft.Extensions.DependencyInjection;

namespace Synapse.Emulator.Database;

/// <summary>What the emulator keeps, on disk or in memory.</summary>
internal static class DatabaseServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services) => services
        .AddSingleton<DataDirectory>()
        .AddSingleton<EmulatorDatabase>()
        .AddSingleton<ArchiveFolder>()
        .AddSingleton<JobStore>()
        .AddSingleton<JobLogStore>()
        .AddSingleton<JobView>()
        .AddSingleton<EmulatorStore>();
}
