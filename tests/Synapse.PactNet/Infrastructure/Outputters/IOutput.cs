namespace PactNet.Infrastructure.Outputters;

/// <summary>Where reports are written.</summary>
internal interface IOutput
{
    /// <summary>Writes a line, or several.</summary>
    void WriteLine(string line);
}
