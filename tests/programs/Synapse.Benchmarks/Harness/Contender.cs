namespace Synapse.Benchmarks.Harness;

/// <summary>
/// Who takes part in a measurement, and with what. Each turn is over connections of its own: one may be luckier than another for as
/// long as it lasts, by the queue or the thread that it was given.
/// </summary>
/// <param name="open">Makes a transport.</param>
/// <param name="callOf">Makes a call over a transport.</param>
internal sealed class Contender(Func<HttpMessageHandler> open, Func<HttpMessageHandler, Func<Task>> callOf) : IDisposable
{
    private HttpMessageHandler? _transport;

    /// <summary>Begins a turn.</summary>
    /// <returns>The call that is made in it, again and again.</returns>
    public Func<Task> Begin()
    {
        Dispose();
        _transport = open();
        return callOf(_transport);
    }

    public void Dispose() => _transport?.Dispose();
}
