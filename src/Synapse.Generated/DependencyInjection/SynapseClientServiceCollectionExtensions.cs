using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Synapse.Generated;
using Synapse.Generated.Transport;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="SynapseClient" />.</summary>
public static class SynapseClientServiceCollectionExtensions
{
    private const string HttpClientName = "Synapse.Generated";

    /// <summary>
    /// Registers <see cref="SynapseClient" /> as a singleton with options from configuration, such as <c>Synapse:BaseUrl</c> and
    /// <c>Synapse:AccessToken</c>. They are checked when the host starts; credentials are read anew at each request.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds the options, such as <c>configuration.GetSection("Synapse")</c>.</param>
    /// <returns>A builder for the client's <see cref="HttpClient" />: further handlers are added there.</returns>
    public static IHttpClientBuilder AddSynapseClient(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddSynapseClient(builder => builder.Bind(configuration));
    }

    /// <summary>
    /// Registers <see cref="SynapseClient" /> as a singleton with options set in code. They are checked when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the client's <see cref="HttpClient" />: further handlers are added there.</returns>
    public static IHttpClientBuilder AddSynapseClient(this IServiceCollection services, Action<SynapseClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddSynapseClient(builder => builder.Configure(configure));
    }

    private static IHttpClientBuilder AddSynapseClient(
        this IServiceCollection services, Func<OptionsBuilder<SynapseClientOptions>, OptionsBuilder<SynapseClientOptions>> configure)
    {
        configure(services.AddOptions<SynapseClientOptions>()).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SynapseClientOptions>, ValidateSynapseClientOptions>());
        services.TryAddSingleton(static provider =>
        {
            var monitor = provider.GetRequiredService<IOptionsMonitor<SynapseClientOptions>>();
            SynapseClientOptions options = monitor.CurrentValue.Copy();
            options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            return new SynapseClient(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
                options,
                ownsTransport: false,
                SynapseCredentials.From(() => monitor.CurrentValue.Credentials));
        });

        // The connections renew themselves, so the handler may live as long as the singleton. The factory's own logging would
        // note the whole path, agent token included.
        return services.AddHttpClient(HttpClientName, static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SynapseHttpHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }
}
