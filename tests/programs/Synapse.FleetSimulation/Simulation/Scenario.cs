namespace Synapse.FleetSimulation.Simulation;

/// <summary>
/// What happens: clients that call at a steady pace, whatever became of their last call, and a server that loses most of its
/// capacity for a minute.
/// </summary>
/// <param name="Name">What is particular about it.</param>
/// <param name="Clients">How many clients there are.</param>
/// <param name="Pace">The time between two calls of a client, on average; each time is from half of it to one and a half.</param>
/// <param name="QueueSeconds">How much work may wait, in seconds of the full capacity; beyond that the server answers 503.</param>
internal sealed record Scenario(string Name, int Clients, TimeSpan Pace, double QueueSeconds)
{
    /// <summary>The share of calls that start a plugin; the others read a job.</summary>
    public const double RunShare = 0.25;

    /// <summary>The share of its capacity that the server has during the brown-out.</summary>
    public const double BrownOutShare = 0.4;

    /// <summary>What the server's capacity is to the calls made.</summary>
    public const double Headroom = 1.25;

    /// <summary>When the capacity falls.</summary>
    public static readonly TimeSpan BrownOutStart = TimeSpan.FromSeconds(60);

    /// <summary>When it is back.</summary>
    public static readonly TimeSpan BrownOutEnd = TimeSpan.FromSeconds(120);

    /// <summary>The end of what is measured.</summary>
    public static readonly TimeSpan End = TimeSpan.FromSeconds(300);

    /// <summary>How long calls go on after what is measured, so that the last of them meet the same load.</summary>
    public static readonly TimeSpan Epilogue = TimeSpan.FromSeconds(40);

    /// <summary>How long a call can take that nobody limits.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(100);

    /// <summary>How long the gateway waits for the server until it answers 504. The server does the work all the same.</summary>
    public static readonly TimeSpan GatewayTimeout = TimeSpan.FromSeconds(5);

    private const double LongQueue = 6;
    private const double ShortQueue = 0.5;

    /// <summary>How many requests the server lets wait.</summary>
    public int QueueLength => (int)(QueueSeconds * FullCapacity);

    private double FullCapacity => Clients / Pace.TotalSeconds * Headroom;

    /// <summary>The one that the promise is about: a server that lets all wait, and works for callers that are long gone.</summary>
    public static Scenario BrownOut(int clients) => new("Brown-out", clients, TimeSpan.FromSeconds(2), LongQueue);

    /// <summary>The same with other figures.</summary>
    public static IReadOnlyList<Scenario> Variations(int clients) =>
    [
        BrownOut(clients) with { Name = "A call every second", Pace = TimeSpan.FromSeconds(1) },
        BrownOut(clients) with { Name = "A call every 5 seconds", Pace = TimeSpan.FromSeconds(5) },
        BrownOut(clients) with { Name = "A server that lets few requests wait", QueueSeconds = ShortQueue },
    ];

    /// <summary>How many requests the server does in a second.</summary>
    public double CapacityAt(TimeSpan time) => FullCapacity * (time >= BrownOutStart && time < BrownOutEnd ? BrownOutShare : 1);
}
