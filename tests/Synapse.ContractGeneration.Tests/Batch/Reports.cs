namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>Keeps what is reported, as it is reported. Generated code is compiled against it.</summary>
/// <typeparam name="T">The type of a report.</typeparam>
public sealed class Reports<T> : IProgress<T>
{
    private readonly List<T> _reports = [];

    /// <summary>Gets a report.</summary>
    /// <param name="index">Its place among all of them.</param>
    public T this[Index index] => _reports[index];

    /// <inheritdoc />
    public void Report(T value) => _reports.Add(value);
}
