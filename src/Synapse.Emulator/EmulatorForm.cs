namespace Synapse.Emulator;

/// <summary>The two known forms of the Integration API.</summary>
public enum EmulatorForm
{
    /// <summary>The API as its reference documents it: integer job ids, bare arrays, queued → running → completed or failed.</summary>
    Documented,

    /// <summary>The API as current servers serve it: UUID job ids, pages, pending → running → succeeded or failed.</summary>
    Current,
}
