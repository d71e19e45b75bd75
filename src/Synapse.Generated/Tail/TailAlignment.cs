namespace Synapse.Generated.Tail;

/// <summary>
/// Finds out where in the log a live stream begins. A server may send the whole log again when one attaches, or only what comes
/// from then on, and says neither. Each possible beginning is a candidate; one is dropped when the stream contradicts it: the log
/// would be shorter than what has come, or have another line at that place. Nothing is guessed: with two candidates left the
/// question stays open.
/// </summary>
internal sealed class TailAlignment
{
    private readonly List<string?> _received = [];
    private readonly List<int> _candidates;
    private int _count;

    /// <param name="before">How many lines the log had before the stream was opened.</param>
    /// <param name="after">How many it had afterwards.</param>
    public TailAlignment(int before, int after)
    {
        _candidates = [0];
        for (int start = Math.Max(before, 1); start <= after; start++)
        {
            _candidates.Add(start);
        }
    }

    /// <summary>Whether it is known where the stream begins.</summary>
    public bool IsKnown => _candidates.Count == 1;

    /// <summary>The place in the log of the line that came last.</summary>
    public int Index => _candidates[0] + _count - 1;

    /// <summary>Takes note of a line that has come.</summary>
    public void Receive(string? message)
    {
        _count++;
        if (!IsKnown)
        {
            _received.Add(message);
        }
    }

    /// <summary>Drops the candidates that the log contradicts. The log was read after the last line had come.</summary>
    public void Judge(IReadOnlyList<ConsoleLog> log)
    {
        List<int> possible = _candidates.FindAll(start => start + _count <= log.Count);
        if (possible.Count == 0)
        {
            // The log lags behind the stream, and says nothing yet.
            return;
        }

        // Where no text agrees, the stream writes lines in another form than the log, and texts say nothing.
        List<int> matching = possible.FindAll(start => Matches(log, start));
        _candidates.Clear();
        _candidates.AddRange(matching.Count > 0 ? matching : possible);
    }

    /// <summary>Takes the line that came last as the one before that place in the log, for want of knowledge.</summary>
    public void Assume(int position)
    {
        _candidates.Clear();
        _candidates.Add(position - _count);
    }

    private bool Matches(IReadOnlyList<ConsoleLog> log, int start)
    {
        for (int i = 0; i < _received.Count; i++)
        {
            if (!string.Equals(log[start + i].Message, _received[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
