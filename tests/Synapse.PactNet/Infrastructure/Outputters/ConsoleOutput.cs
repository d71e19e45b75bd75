namespace PactNet.Infrastructure.Outputters;

/// <summary>Writes reports to the console.</summary>
internal sealed class ConsoleOutput : IOutput
{
    /// <inheritdoc />
    public void WriteLine(string line) => Console.WriteLine(line);
}
