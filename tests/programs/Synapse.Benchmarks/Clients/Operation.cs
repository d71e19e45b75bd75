namespace Synapse.Benchmarks.Clients;

/// <summary>A call as it is timed, and the same call with what it returned in words, by which clients are compared before timing.</summary>
/// <param name="CallAsync">The client's own task, with nothing wrapped around it.</param>
/// <param name="DescribeAsync">Calls once and says what came back.</param>
internal sealed record Operation(Func<Task> CallAsync, Func<Task<string>> DescribeAsync)
{
    public static Operation Of<T>(Func<Task<T>> call, Func<T, string> describe) => new(call, async () => describe(await call()));
}
