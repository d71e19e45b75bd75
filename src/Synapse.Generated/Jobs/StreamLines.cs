namespace Synapse.Generated.Jobs;

/// <summary>Tells lines of a live stream from what only keeps it alive: blank lines, and comments of server-sent events.</summary>
internal struct StreamLines
{
    private bool _isInLine;

    /// <summary>Determines whether a line with content begins within these bytes.</summary>
    public bool Receive(ReadOnlySpan<byte> bytes)
    {
        bool hasContent = false;
        for (ReadOnlySpan<byte> rest = bytes; !hasContent && !rest.IsEmpty;)
        {
            hasContent = !_isInLine && rest[0] is not ((byte)':' or (byte)'\r' or (byte)'\n');
            int end = rest.IndexOf((byte)'\n');
            _isInLine = end < 0;
            rest = rest[(end < 0 ? rest.Length : end + 1)..];
        }

        _isInLine = bytes.IsEmpty ? _isInLine : bytes[^1] != '\n';
        return hasContent;
    }
}
