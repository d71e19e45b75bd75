using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;
using Synapse.Emulator.Seeds;
using Synapse.Emulator.Simulation;

namespace Synapse.Emulator.Control;

/// <summary>The control of the emulator over HTTP.</summary>
internal static class ControlServices
{
    public static IServiceCollection AddControl(this IServiceCollection services) => services
        .AddSingleton<IControlEndpoints, EmulatorControl>()
        .AddSingleton<IControlEndpoints, EventControl>()
        .AddSingleton<IControlEndpoints, ConnectionControl>()
        .AddSingleton<IControlEndpoints, FaultControl>()
        .AddSingleton<IControlEndpoints, RequestControl>()
        .AddSingleton<IControlEndpoints, JobControl>()
        .AddSingleton<IControlEndpoints, JobListing>()
        .AddSingleton<IControlEndpoints, DataControl>()
        .AddSingleton<IControlEndpoints, DataListing>()
        .AddSingleton<EmulatorReset>()

        // The container only calls public constructors.
        .AddSingleton(provider => new EmulatorData(
            provider.GetRequiredService<EmulatorStore>(),
            provider.GetRequiredService<JobSimulator>(),
            provider.GetRequiredService<JobImport>(),
            provider.GetRequiredService<Seed>()));

    /// <summary>Refuses requests of foreign web pages.</summary>
    public static void UseControlGuard(this IApplicationBuilder application) => application.Use((context, next) =>
    {
        ControlGuard.Require(context.Request);
        return next(context);
    });

    /// <summary>Serves the paths below <see cref="ControlPaths.Root"/>.</summary>
    public static IApplicationBuilder UseControl(this IApplicationBuilder application)
    {
        IServiceProvider services = application.ApplicationServices;
        var routes = new RouteTable(services.GetServices<IControlEndpoints>());
        var dispatcher = new RequestDispatcher(routes, ControlGuard.Require, services.GetRequiredService<ILogger>());
        return application.MapWhen(
            context => context.Request.Path.StartsWithSegments(ControlPaths.Root),
            control => control.Run(dispatcher.RunAsync));
    }
}
