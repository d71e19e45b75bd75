namespace Synapse.Emulator;

/// <summary>Which of the two known forms of the Integration API the emulator speaks.</summary>
public enum EmulatorDialect
{
    /// <summary>The API as its reference documents it: integer job ids, bare arrays, queued → running → completed or failed.</summary>
    Documented,

    /// <summary>The API as current servers speak it: UUID job ids, pages, pending → running → succeeded or failed.</summary>
    Current,
}
