namespace Synapse.TestSupport;

/// <summary>How a process ended and what it wrote.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Gets everything that the process wrote.</summary>
    public string All => Output + Errors;
}
