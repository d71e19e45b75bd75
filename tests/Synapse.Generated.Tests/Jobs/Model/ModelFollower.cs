using System.Globalization;

namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>A caller who follows the model's log to its end, and checks every gap at the moment when it is told.</summary>
internal sealed class ModelFollower(VirtualTime time, ModelServer server)
{
    // Longer than any schedule and all that it may cause.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(70);

    /// <summary>What the caller takes for the log: a gap says from where on it has to be replaced.</summary>
    public List<string?> Log { get; } = [];

    /// <summary>Everything that came, in order.</summary>
    public List<ConsoleLog> Received { get; } = [];

    public List<ConsoleLogGap> Gaps { get; } = [];

    public Action<ConsoleLog>? OnEntry { get; init; }

    public void Follow(TailJobConsoleLogsOptions? options = null, CancellationToken cancellationToken = default)
    {
        using SynapseClient client = server.CreateClient();
        IAsyncEnumerator<ConsoleLog> entries =
            client.TailJobConsoleLogsAsync(7, options, cancellationToken: cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        while (Await(entries.MoveNextAsync()))
        {
            Receive(entries.Current);
        }

        Await(End(entries));
    }

    /// <summary>Runs the clock until a task is over; a wait that is cancelled goes on in another thread.</summary>
    public T Await<T>(ValueTask<T> task) => Await(task.AsTask());

    public T Await<T>(Task<T> task) => Await(time, task);

    public static T Await<T>(VirtualTime time, Task<T> task)
    {
        while (!task.IsCompleted)
        {
            Assert.That(time.Now, Is.LessThan(Longest), "It does not end.");
            Assert.That(time.RunNext() || SpinWait.SpinUntil(() => task.IsCompleted, 1000), Is.True, "It waits for nothing.");
        }

        return task.GetAwaiter().GetResult();
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
        Assert.That(isKept, Is.False, string.Create(CultureInfo.InvariantCulture, $"A gap at {place}, whose entry the server still has."));
        Log.RemoveRange(place, Log.Count - place);
    }
}
