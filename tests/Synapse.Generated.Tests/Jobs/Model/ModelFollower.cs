namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>A caller who follows the model's log to its end, and checks every gap at the moment when it is told.</summary>
internal sealed class ModelFollower(VirtualTime time, ModelServer server)
{
    /// <summary>What the caller takes for the log: a gap says from where on it has to be replaced.</summary>
    public List<string?> Log { get; } = [];

    public List<ConsoleLog> Received { get; } = [];

    public List<ConsoleLogGap> Gaps { get; } = [];

    public Action<ConsoleLog>? OnEntry { get; init; }

    public void Follow(TailJobConsoleLogsOptions? options = null, CancellationToken cancellationToken = default)
    {
        using SynapseClient client = server.CreateClient();
        IAsyncEnumerator<ConsoleLog> entries =
            client.TailJobConsoleLogsAsync(7, options, cancellationToken: cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        while (time.Await(entries.MoveNextAsync().AsTask()))
        {
            Receive(entries.Current);
        }

        time.Await(End(entries));
    }

    private static async Task<bool> End(IAsyncEnumerator<ConsoleLog> entries)
    {
        await entries.DisposeAsync();
        return true;
    }

    private void Receive(ConsoleLog entry)
    {
        Received.Add(entry);
        OnEntry?.Invoke(entry);
        if (entry.Gap is not { } gap)
        {
            Log.Add(entry.Message);
            return;
        }

        Gaps.Add(gap);
        int place = (int)gap.Position;
        Assert.That(place, Is.LessThan(Log.Count), "A gap where nothing is missing.");
        bool isKept = place < server.Log.Count && server.Log[place].Message == Log[place];
        Assert.That(isKept, Is.False, $"A gap at {place}, whose entry the server still has.");
        Log.RemoveRange(place, Log.Count - place);
    }
}
