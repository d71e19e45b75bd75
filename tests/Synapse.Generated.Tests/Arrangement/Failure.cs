namespace Synapse.Generated.Tests.Arrangement;

internal static class Failure
{
    /// <summary>Asserts that a call throws exactly this exception and returns it.</summary>
    public static async Task<T> OfAsync<T>(Func<Task> call) where T : Exception => (await Assert.ThrowsAsync<T>(call))!;

    /// <summary>Asserts that a call throws this exception or one derived from it and returns it.</summary>
    public static async Task<T> LikeAsync<T>(Func<Task> call) where T : Exception => (await Assert.CatchAsync<T>(call))!;
}
