namespace Synapse.Generated.Transport;

/// <summary>
/// Marks an attempt of an operation that must not be executed twice. The mark flows to the handlers beneath an HttpClient, whichever
/// message they make of the attempt.
/// </summary>
internal sealed class SingleSend
{
    private static readonly AsyncLocal<SingleSend?> Attempt = new();
    private int _isSent;

    /// <summary>Gets or sets the mark of the attempt that is made; <see langword="null" /> if it may be sent again.</summary>
    public static SingleSend? Current
    {
        get => Attempt.Value;
        set => Attempt.Value = value;
    }

    /// <summary>Notes that the attempt is being sent; <see langword="false" /> if it was before.</summary>
    public bool TryBegin() => Interlocked.Exchange(ref _isSent, 1) == 0;

    /// <summary>Notes that nothing of the attempt was sent after all.</summary>
    public void Undo() => Volatile.Write(ref _isSent, 0);
}
