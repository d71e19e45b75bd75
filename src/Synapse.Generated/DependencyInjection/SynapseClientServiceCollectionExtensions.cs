using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Synapse.Generated;
using Synapse.Generated.Transport;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="SynapseClient" /> in the container of a host.</summary>
/// <remarks>
/// <para>
/// Options are validated when the host starts. When their configuration is reloaded, the client uses the new options from the next call
/// on, all of them or none: while they are not valid it keeps the last valid ones and logs a warning. A call in flight keeps its URL, and
/// gets new credentials only if they are for that URL.
/// </para>
/// <para>
/// The retry handlers of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly are removed from the client's
/// <see cref="HttpClient" />, even if <c>ConfigureHttpClientDefaults</c> added them: the client has its own retries. Whatever other
/// handlers do, an operation that must not be executed twice is sent once.
/// </para>
/// </remarks>
public static class SynapseClientServiceCollectionExtensions
{
    private const string HttpClientName = "Synapse.Generated";

    /// <summary>
    /// Registers <see cref="SynapseClient" /> as a singleton with options from configuration, such as <c>Synapse:BaseUrl</c> and
    /// <c>Synapse:AccessToken</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section that holds the options, such as <c>configuration.GetSection("Synapse")</c>.</param>
    /// <returns>A builder for the client's <see cref="HttpClient" />: further handlers are added there.</returns>
    /// <example><code>services.AddSynapseClient(configuration.GetSection("Synapse"));</code></example>
    public static IHttpClientBuilder AddSynapseClient(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Add(Options.Options.DefaultName, configuration);
    }

    /// <summary>Registers <see cref="SynapseClient" /> as a singleton with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the client's <see cref="HttpClient" />: further handlers are added there.</returns>
    /// <example>
    /// <code>services.AddSynapseClient(options => options.BaseUrl = new Uri("https://api.synapse.sh"));</code>
    /// </example>
    public static IHttpClientBuilder AddSynapseClient(this IServiceCollection services, Action<SynapseClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.Add(Options.Options.DefaultName, configure);
    }

    /// <summary>
    /// Registers a <see cref="SynapseClient" /> of several as a keyed singleton with options from configuration. Each has its own
    /// options, credentials, retry budget and <see cref="HttpClient" />.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">
    /// The service key, as used in <c>[FromKeyedServices("tenant-a")]</c>. It is also the name of the options.
    /// </param>
    /// <param name="configuration">The section that holds the options, such as <c>configuration.GetSection("Synapse:TenantA")</c>.</param>
    /// <returns>A builder for the client's <see cref="HttpClient" />: further handlers are added there.</returns>
    /// <example><code>services.AddKeyedSynapseClient("tenant-a", configuration.GetSection("Synapse:TenantA"));</code></example>
    public static IHttpClientBuilder AddKeyedSynapseClient(
        this IServiceCollection services, string serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        return services.Add(serviceKey, configuration);
    }

    /// <summary>
    /// Registers a <see cref="SynapseClient" /> of several as a keyed singleton with options set in code. Each has its own options,
    /// credentials, retry budget and <see cref="HttpClient" />.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">
    /// The service key, as used in <c>[FromKeyedServices("tenant-a")]</c>. It is also the name of the options.
    /// </param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the client's <see cref="HttpClient" />: further handlers are added there.</returns>
    public static IHttpClientBuilder AddKeyedSynapseClient(
        this IServiceCollection services, string serviceKey, Action<SynapseClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);
        return services.Add(serviceKey, configure);
    }

    private static IHttpClientBuilder Add(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IOptionsChangeTokenSource<SynapseClientOptions>>(
            new ConfigurationChangeTokenSource<SynapseClientOptions>(name, configuration));
        return services.Add(name, options => configuration.Bind(options));
    }

    private static IHttpClientBuilder Add(this IServiceCollection services, string name, Action<SynapseClientOptions> configure)
    {
        string client = name.Length == 0 ? HttpClientName : $"{HttpClientName}:{name}";
        services.AddOptions<SynapseClientOptions>(name);
        services.AddSingleton<IConfigureOptions<SynapseClientOptions>>(new RegisteredOptions(name, configure));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SynapseClientOptions>, ValidateSynapseClientOptions>());
        services.TryAddKeyedSingleton(name, (provider, _) => new HostedClient(
            name,
            provider.GetRequiredService<IOptionsFactory<SynapseClientOptions>>(),
            provider.GetServices<IOptionsChangeTokenSource<SynapseClientOptions>>(),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(client),
            provider.GetService<ILoggerFactory>()));
        AddClient(services, name);

        // The client is made, and its options are validated with it, when the host starts.
        services.AddOptions<StartOfClient>(name)
            .Configure<IServiceProvider>((_, provider) => provider.GetRequiredKeyedService<HostedClient>(name))
            .ValidateOnStart();

        // The connections renew themselves, so the handler may live as long as the singleton. The factory's own logging would
        // note the whole path, agent token included.
        services.PostConfigure<HttpClientFactoryOptions>(
            client, static options => options.HttpMessageHandlerBuilderActions.Add(HostHandlers.Arrange));
        return services.AddHttpClient(client, static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SynapseHttpHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }

    private static void AddClient(IServiceCollection services, string name)
    {
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<HostedClient>(name).Client);
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => provider.GetRequiredKeyedService<HostedClient>(name).Client);
        }
    }

    /// <summary>Stands for the start of a client, where the host validates options.</summary>
    private sealed class StartOfClient;
}
