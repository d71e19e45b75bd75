namespace Synapse.Emulator;

/// <summary>What a fault does to a request.</summary>
public enum FaultKind
{
    /// <summary>Responds with the status, headers and body of the fault; the request is not executed.</summary>
    Response,

    /// <summary>Only delays; the request is then executed as usual.</summary>
    Delay,

    /// <summary>Breaks the connection before the body of the request is read; the request is not executed.</summary>
    ResetBeforeRead,

    /// <summary>Breaks the connection after the whole request was read; the request is not executed.</summary>
    ResetAfterRead,

    /// <summary>Executes the request and breaks the connection in place of the response.</summary>
    ResetAfterExecution,

    /// <summary>Executes the request, then breaks the connection in the middle of the body of the response.</summary>
    TruncateBody,
}
