using PactNet.Interop;

namespace PactNet;

/// <summary>Starts pacts.</summary>
internal sealed class Pact : IPactV4
{
    private Pact(string consumer, string provider, PactConfig config) => (Consumer, Provider, Config) = (consumer, provider, config);

    public string Consumer { get; }

    public string Provider { get; }

    public PactConfig Config { get; }

    /// <summary>Starts a pact.</summary>
    public static IPactV4 V4(string consumer, string provider, PactConfig config) => new Pact(consumer, provider, config);
}

/// <summary>What can be made of a pact.</summary>
internal static class PactExtensions
{
    /// <summary>Adds HTTP interactions.</summary>
    public static IPactBuilderV4 WithHttpInteractions(this IPactV4 pact)
    {
        // Only the first call in a process has an effect, and later ones say so by a code that is of no interest.
        _ = PactCore.LogToBuffer(pact.Config.LogLevel.ToCoreLevel());
        return new PactBuilder(new PactHandle(pact.Consumer, pact.Provider), pact.Config);
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
