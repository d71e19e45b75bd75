using Microsoft.Extensions.DependencyInjection;
using Synapse.Emulator.Changes;

namespace Synapse.Emulator.Recording;

/// <summary>The log of the requests that arrive.</summary>
internal static class RecordingServices
{
    public static IServiceCollection AddRecording(this IServiceCollection services) => services
        .AddSingleton(provider => new RequestLog(
            provider.GetRequiredService<SynapseEmulatorOptions>(),
            provider.GetRequiredService<EmulatorChanges>()))
        .AddSingleton<RequestRecorder>();
}
