using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Synapse.Emulator.Api;

/// <summary>The Integration API.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<IEndpoints, AgentEndpoints>()
        .AddSingleton<IEndpoints, PluginEndpoints>()
        .AddSingleton<IEndpoints, RunPluginEndpoint>()
        .AddSingleton<IEndpoints, PluginReleaseEndpoints>()
        .AddSingleton<IEndpoints, ReleaseFileEndpoint>()
        .AddSingleton<IEndpoints, JobEndpoints>()
        .AddSingleton<IEndpoints, TailEndpoint>()
        .AddSingleton<IEndpoints, LogEndpoints>()
        .AddSingleton<IEndpoints, ServeApplicationEndpoints>()
        .AddSingleton<IEndpoints, StorageEndpoints>()
        .AddSingleton<References>()
        .AddSingleton<PluginRuns>()
        .AddSingleton<LogForms>()
        .AddSingleton<ReleaseCheck>()
        .AddSingleton<CredentialCheck>()
        .AddSingleton<ApiPipeline>();

    /// <summary>Serves requests under allowed host names only.</summary>
    public static void UseHostCheck(this IApplicationBuilder application) => application.UseMiddleware<HostCheck>();

    /// <summary>Turns exceptions into responses, and ends requests that are open when the emulator stops.</summary>
    public static IApplicationBuilder UseRequestBoundary(this IApplicationBuilder application) =>
        application.UseMiddleware<StopBoundary>().UseMiddleware<ErrorBoundary>();

    /// <summary>Serves the API on every path that nothing before it served.</summary>
    public static void UseApi(this IApplicationBuilder application) =>
        application.Run(application.ApplicationServices.GetRequiredService<ApiPipeline>().RunAsync);
}
