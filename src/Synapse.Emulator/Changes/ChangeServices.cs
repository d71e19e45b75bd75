using Microsoft.Extensions.DependencyInjection;

namespace Synapse.Emulator.Changes;

/// <summary>Notice of changes, for those who show the emulator's state.</summary>
internal static class ChangeServices
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services.AddSingleton<EmulatorChanges>();
}
