namespace Synapse.Generated.Tests.Arrangement;

/// <summary>Progress that reacts within the report.</summary>
internal sealed class Reporter<T>(Action<T> react) : IProgress<T>
{
    public void Report(T value) => react(value);
}
