using PactNet.Interop;
using PactNet.Models;

namespace PactNet;

/// <summary>Starts pacts.</summary>
internal sealed class Pact : IPactV4
{
    private Pact(string consumer, string provider, PactConfig config) => (Consumer, Provider, Config) = (consumer, provider, config);

    /// <inheritdoc />
    public string Consumer { get; }

    /// <inheritdoc />
    public string Provider { get; }

    /// <inheritdoc />
    public PactConfig Config { get; }

    /// <summary>Starts a pact.</summary>
    /// <param name="consumer">The consumer's name.</param>
    /// <param name="provider">The provider's name.</param>
    /// <param name="config">How it is made.</param>
    public static IPactV4 V4(string consumer, string provider, PactConfig config)
    {
        ArgumentException.ThrowIfNullOrEmpty(consumer);
        ArgumentException.ThrowIfNullOrEmpty(provider);
        ArgumentNullException.ThrowIfNull(config);
        return new Pact(consumer, provider, config);
    }
}

/// <summary>What can be made of a pact.</summary>
internal static class PactExtensions
{
    private const int SpecificationV4 = 5;

    /// <summary>Adds HTTP interactions.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="port">The mock server's port; null for a free one.</param>
    /// <param name="host">Where the mock server listens.</param>
    public static IPactBuilderV4 WithHttpInteractions(this IPactV4 pact, int? port = null, IPAddress host = IPAddress.Loopback)
    {
        ArgumentNullException.ThrowIfNull(pact);

        // Only the first call in a process has an effect, and later ones say so by a code that is of no interest.
        _ = PactCore.LogToBuffer(pact.Config.LogLevel.ToCoreLevel());
        ushort handle = PactCore.NewPact(pact.Consumer, pact.Provider);
        CoreResult.Require(PactCore.WithSpecification(handle, SpecificationV4));
        return new PactBuilder(handle, pact.Config, host == IPAddress.Any ? "0.0.0.0" : "127.0.0.1", port);
    }

    internal static int ToCoreLevel(this PactLogLevel level) => level switch
    {
        PactLogLevel.Trace => 5,
        PactLogLevel.Debug => 4,
        PactLogLevel.Information => 3,
        PactLogLevel.Warn => 2,
        PactLogLevel.Error => 1,
        _ => 0,
    };
}
