using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Synapse.Emulator.Api;
using Synapse.Emulator.Control;

namespace Synapse.Emulator.States;

/// <summary>The provider states of the contracts.</summary>
internal static class ProviderStateServices
{
    public static IServiceCollection AddProviderStates(this IServiceCollection services) => services
        .AddSingleton<ProviderStates>()
        .AddSingleton<ProviderStateEndpoint>();

    /// <summary>Serves the states where the options ask for them.</summary>
    public static IApplicationBuilder UseProviderStates(this IApplicationBuilder application)
    {
        IServiceProvider services = application.ApplicationServices;
        if (!services.GetRequiredService<SynapseEmulatorOptions>().ProviderStates)
        {
            return application;
        }

        var routes = new RouteTable([services.GetRequiredService<ProviderStateEndpoint>()]);
        var dispatcher = new RequestDispatcher(routes, ControlGuard.Require, services.GetRequiredService<ILogger>());
        return application.MapWhen(
            context => context.Request.Path == ProviderStateEndpoint.Path, states => states.Run(dispatcher.RunAsync));
    }
}
