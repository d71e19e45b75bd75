namespace Synapse.Generated.Tests.Contract;

/// <summary>An operation as the backend's documentation and the traffic of current clients describe it, transcribed by hand.</summary>
internal sealed record DocumentedOperation(string Id, string Method, string Path, int Success, string Answer, int[] Errors, string Retry)
{
    public string[] PathParameters { get; init; } = [];

    public string[] Query { get; init; } = [];

    public string? Body { get; init; }

    public override string ToString() => Id;
}
