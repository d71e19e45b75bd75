using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;

namespace Synapse.Benchmarks.Workloads;

/// <summary>What the workloads of a run share.</summary>
/// <param name="Server">Where the canned server listens.</param>
/// <param name="Clients">The clients to measure, raw first.</param>
/// <param name="Effort">How long is measured.</param>
/// <param name="Scale">How large the large things are.</param>
/// <param name="Report">Is told what is measured now.</param>
internal sealed record Run(Uri Server, IReadOnlyList<string> Clients, Effort Effort, Scale Scale, Action<string> Report)
{
    /// <summary>The name under which raw is measured a second time: what its ratio differs from 1 by is the machine's noise.</summary>
    public const string Control = "raw again";

    /// <summary>The clients and the control.</summary>
    public IEnumerable<string> WithControl => [.. Clients, Control];

    /// <summary>The client behind a name of <see cref="WithControl" />.</summary>
    public static string ClientOf(string name) => name == Control ? ClientCatalog.Raw : name;
}
