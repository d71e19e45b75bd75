namespace PactNet.Infrastructure.Outputters;

/// <summary>Where reports are written.</summary>
internal interface IOutput
{
    /// <summary>Writes a line, or several.</summary>
    /// <param name="line">The text.</param>
    void WriteLine(string line);
}
