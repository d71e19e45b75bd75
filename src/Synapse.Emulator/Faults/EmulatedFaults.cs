namespace Synapse.Emulator;

/// <summary>The faults that wait for requests, in the order they were added.</summary>
public sealed class EmulatedFaults
{
    private readonly object _gate = new();
    private readonly List<EmulatorFault> _waiting = [];

    internal EmulatedFaults()
    {
    }

    /// <summary>The faults that are not used up; <see cref="EmulatorFault.Times"/> is what is left of each.</summary>
    public IReadOnlyList<EmulatorFault> Waiting
    {
        get
        {
            lock (_gate)
            {
                return [.. _waiting];
            }
        }
    }

    /// <summary>Adds a fault. Of several that match a request, the first added strikes.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        fault.Validate();
        lock (_gate)
        {
            _waiting.Add(fault);
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }

    internal EmulatorFault? Take(string method, string path)
    {
        lock (_gate)
        {
            int index = _waiting.FindIndex(fault => fault.Matches(method, path));
            if (index < 0)
            {
                return null;
            }

            EmulatorFault fault = _waiting[index];
            if (fault.Times > 1)
            {
                _waiting[index] = fault with { Times = fault.Times - 1 };
            }
            else
            {
                _waiting.RemoveAt(index);
            }

            return fault;
        }
    }
}
