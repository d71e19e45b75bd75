namespace Synapse.DjangoCheck;

/// <summary>One row of the table: a call by the SDK and a check of what it returned.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="RunAsync">Makes the call; throws if the result is not what the documentation shows.</param>
internal sealed record Step(string Name, Func<Backend, Task> RunAsync);
