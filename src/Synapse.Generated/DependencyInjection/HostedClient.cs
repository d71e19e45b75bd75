using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Synapse.Generated;
using Synapse.Generated.Diagnostics;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// A registered client that follows its configuration. It listens to changes by itself: a monitor of options throws at whoever reads it
/// while they are not valid.
/// </summary>
internal sealed class HostedClient : IDisposable
{
    private readonly object _reloading = new();
    private readonly string _name;
    private readonly IOptionsFactory<SynapseClientOptions> _factory;
    private readonly ILoggerFactory? _loggers;
    private readonly List<IDisposable> _listeners;

    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public HostedClient(
        string name,
        IOptionsFactory<SynapseClientOptions> factory,
        IEnumerable<IOptionsChangeTokenSource<SynapseClientOptions>> sources,
        HttpClient http,
        ILoggerFactory? loggers)
    {
        (_name, _factory, _loggers) = (name, factory, loggers);
        lock (_reloading)
        {
            _listeners =
            [
                .. from source in sources
                   where (source.Name ?? Options.Options.DefaultName) == name
                   select ChangeToken.OnChange(source.GetChangeToken, Reload),
            ];
            try
            {
                Client = new SynapseClient(http, CreateOptions(), ownsTransport: false) { CanReload = true };
            }
            catch
            {
                _listeners.ForEach(listener => listener.Dispose());
                throw;
            }
        }
    }

    public SynapseClient Client { get; }

    public void Dispose()
    {
        _listeners.ForEach(listener => listener.Dispose());
        Client.Dispose();
    }

    private void Reload()
    {
        lock (_reloading)
        {
            try
            {
                Client.Reload(CreateOptions());
            }
            catch (OptionsValidationException e)
            {
                Refuse(string.Join(" ", e.Failures));
            }
            catch (Exception e)
            {
                // The message of a failed conversion quotes the value.
                Refuse(e.GetType().Name);
            }
        }
    }

    private void Refuse(string failures)
    {
        ILogger logger = _loggers?.CreateLogger(SynapseLog.Category) ?? NullLogger.Instance;
        SynapseLog.ReloadRefused(logger, NameOf(_name), failures);
    }

    internal static string NameOf(string name) => name.Length == 0 ? nameof(SynapseClient) : name;

    private SynapseClientOptions CreateOptions()
    {
        SynapseClientOptions options = _factory.Create(_name);
        options.LoggerFactory ??= _loggers;
        return options;
    }
}
