namespace Synapse.Emulator.Control;

/// <summary>Forgets everything that the emulator was told and everything that it did.</summary>
internal sealed class EmulatorReset(EmulatorData data, EmulatedJobs jobs, EmulatedFaults faults, RequestLog requests)
{
    public void Run()
    {
        data.Clear();
        jobs.Reset();
        faults.Clear();
        requests.Clear();
    }
}
