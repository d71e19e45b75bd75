namespace Synapse.Cli.Output;

/// <summary>Hands on progress where it is reported, so that nothing comes late or out of order.</summary>
internal sealed class ImmediateProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
