using System.Text.Json;
using PactNet.Infrastructure.Outputters;

namespace PactNet;

/// <summary>How pacts are made.</summary>
internal sealed class PactConfig
{
    /// <summary>The folder in which pact files are written.</summary>
    public string PactDir { get; set; } = Path.Combine(Environment.CurrentDirectory, "pacts");

    /// <summary>How much the core logs.</summary>
    public PactLogLevel LogLevel { get; set; } = PactLogLevel.Information;

    /// <summary>Where mismatches are reported.</summary>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>How bodies become JSON.</summary>
    public JsonSerializerOptions DefaultJsonSettings { get; set; } = new();

    internal void WriteLine(string line)
    {
        foreach (IOutput output in Outputters)
        {
            output.WriteLine(line);
        }
    }
}
