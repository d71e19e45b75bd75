using System.Collections.Concurrent;

namespace Synapse.Emulator.Simulation;

/// <summary>Wakes those who follow a job when something about it was written.</summary>
internal sealed class JobSignals
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _waiters = new();

    /// <summary>Completes at the next change. Take it before reading the state, so that no change falls in between.</summary>
    public Task NextChange(long job) =>
        _waiters.GetOrAdd(job, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Raise(long job)
    {
        if (_waiters.TryRemove(job, out TaskCompletionSource? waiter))
        {
            waiter.SetResult();
        }
    }
}
