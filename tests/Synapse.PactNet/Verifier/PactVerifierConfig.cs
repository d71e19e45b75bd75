using PactNet.Infrastructure.Outputters;

namespace PactNet.Verifier;

/// <summary>How a provider is verified.</summary>
internal sealed class PactVerifierConfig
{
    /// <summary>Where the report is written.</summary>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>How much the core logs.</summary>
    public PactLogLevel LogLevel { get; set; } = PactLogLevel.Information;

    internal void WriteLine(string line)
    {
        foreach (IOutput output in Outputters)
        {
            output.WriteLine(line);
        }
    }
}
