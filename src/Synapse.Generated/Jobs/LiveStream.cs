using Synapse.Generated.Calls;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Jobs;

/// <summary>
/// The live stream of a log, as the sign that there is something to read. What its lines say is not used: there is no telling which
/// entries of the log they are, and it need not be told. See docs/tail.md.
/// </summary>
internal sealed class LiveStream : IAsyncDisposable
{
    private static readonly TimeSpan OpenTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstPauseWithout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // A job may have nothing to say for hours: a stream that stayed open that long is no failure.
    private static readonly TimeSpan LongOpen = TimeSpan.FromSeconds(30);

    private readonly SynapseRuntime _runtime;
    private readonly WireRequest[] _requests;
    private readonly TimeSpan _idleTimeout;
    private readonly TailPace _pace;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _listening;
    private WireRequest? _found;
    private int _isFruitful;

    /// <summary>Begins to listen.</summary>
    /// <param name="runtime">Sends the requests.</param>
    /// <param name="request">Opens the stream; its options are its own. Null for a log that is followed without.</param>
    /// <param name="idleTimeout">The longest time without a byte.</param>
    /// <param name="pace">Is rung.</param>
    public LiveStream(SynapseRuntime runtime, WireRequest? request, TimeSpan idleTimeout, TailPace pace)
    {
        (_runtime, _idleTimeout, _pace) = (runtime, idleTimeout, pace);
        if (request is null)
        {
            (_requests, _listening) = ([], Task.CompletedTask);
            return;
        }

        request.Options.Timeout = OpenTimeout;
        _requests = [request, request.Under("/async")];
        _listening = ListenAsync(_stop.Token);
    }

    /// <summary>The log had new entries: the stream is of use, and is opened again soon when it ends.</summary>
    public void NoteEntries() => Volatile.Write(ref _isFruitful, 1);

    public async ValueTask DisposeAsync()
    {
        // Not CancelAsync: what is cancelled here is quick, and the listening is over when this returns.
        _stop.Cancel();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        for (int fruitless = 0; ; fruitless++)
        {
            TimeSpan pause = FirstPauseWithout;
            using (HttpResponseMessage? response = await OpenAsync(cancellationToken).ConfigureAwait(false))
            {
                if (response is not null)
                {
                    Volatile.Write(ref _isFruitful, 0);
                    long start = _runtime.Time.GetTimestamp();
                    await ReadAsync(response, cancellationToken).ConfigureAwait(false);
                    bool wasOfUse = Volatile.Read(ref _isFruitful) != 0 || _runtime.Time.GetElapsedTime(start) >= LongOpen;
                    (pause, fruitless) = (FirstPause, wasOfUse ? 0 : fruitless);
                }
            }

            pause *= Math.Pow(2, Math.Min(fruitless, 16));
            pause = pause < LongestPause ? pause : LongestPause;
            await new Alarm(_runtime.Time).WaitAsync(pause, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Opens the stream at either of its paths; null if there is none now.</summary>
    private async Task<HttpResponseMessage?> OpenAsync(CancellationToken cancellationToken)
    {
        foreach (WireRequest request in _found is null ? _requests : [_found])
        {
            try
            {
                HttpResponseMessage response = await _runtime.OpenAsync(request, cancellationToken).ConfigureAwait(false);
                _found = request;
                return response;
            }
            catch (SynapseApiException e) when (e.IsNotFound)
            {
                // Not here; the other path, or none at all.
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                return null;
            }
        }

        return null;
    }

    private async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[4096];
        var lines = new StreamLines();
        try
        {
            // What was written before the stream was open may not be in it.
            _pace.Ring();
            Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            do
            {
                read = await IdleLimit.ReadAsync(stream, buffer, _idleTimeout, _runtime.Time, cancellationToken).ConfigureAwait(false);
                if (read == 0 || lines.Receive(buffer.AsSpan(0, read)))
                {
                    _pace.Ring();
                }
            }
            while (read > 0);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // However it ended, the log tells what there is.
            _pace.Ring();
        }
    }
}
