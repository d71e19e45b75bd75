namespace Synapse.SpecGate.Checks;

/// <summary>How grave a finding is. The gravest one is the exit code.</summary>
internal enum Severity
{
    /// <summary>Worth knowing; no backend, caller or test is broken by it.</summary>
    Harmless = 0,

    /// <summary>A backend, a compiled or a written caller, or an existing pact does not fit the new contract.</summary>
    Breaking = 1,

    /// <summary>The contract cannot stay like this: the build or a test fails.</summary>
    Unsound = 2,

    /// <summary>The check itself failed, so that nobody knows.</summary>
    Failed = 3,
}
