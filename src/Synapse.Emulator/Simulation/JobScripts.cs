using System.Collections.Concurrent;

namespace Synapse.Emulator.Simulation;

/// <summary>Which script the next job runs by.</summary>
internal sealed class JobScripts
{
    private readonly ConcurrentQueue<JobScript> _next = new();

    public JobScript Default { get; set; } = new();

    public void Enqueue(JobScript script)
    {
        script.Validate();
        _next.Enqueue(script);
    }

    /// <summary>The next in line, else the default.</summary>
    public JobScript Take() => _next.TryDequeue(out JobScript? next) ? next : Default;

    public void Clear()
    {
        _next.Clear();
        Default = new();
    }
}
