using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Synapse.Emulator.Console;

/// <summary>The live console, a page for browsers.</summary>
internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services) => services
        .AddSingleton<ConsoleFiles>()
        .AddSingleton<ConsoleRoutes>();

    /// <summary>Serves the page to browsers, and its files.</summary>
    public static IApplicationBuilder UseConsole(this IApplicationBuilder application) => application.UseMiddleware<ConsoleMiddleware>();
}
