namespace Synapse.Generated.Tests.Arrangement;

/// <summary>For tests on a clock of their own: real requests must not be timed by it, so that it sees the waits alone.</summary>
internal static class ClockOptions
{
    public static void UseClockForWaits(this SynapseClientOptions options, TimeProvider clock)
    {
        options.TimeProvider = clock;
        options.Timeout = options.AttemptTimeout = options.IdleTimeout = Timeout.InfiniteTimeSpan;
    }
}
