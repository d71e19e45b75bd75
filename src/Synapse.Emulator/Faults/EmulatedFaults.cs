using Synapse.Emulator.Changes;
using Synapse.Emulator.Faults;

namespace Synapse.Emulator;

/// <summary>The faults that wait for requests, in the order they were added.</summary>
public sealed class EmulatedFaults
{
    private readonly object _gate = new();
    private readonly List<WaitingFault> _waiting = [];
    private readonly EmulatorChanges _changes;
    private long _lastNumber;

    internal EmulatedFaults(EmulatorChanges changes) => _changes = changes;

    /// <summary>Gets the faults that are not used up. <see cref="EmulatorFault.Times"/> is the number of requests that are left.</summary>
    public IReadOnlyList<EmulatorFault> Waiting => [.. ToList().Select(waiting => waiting.Fault)];

    /// <summary>Adds a fault. If several match a request, the one that was added first applies.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        fault.Validate();
        lock (_gate)
        {
            _waiting.Add(new WaitingFault(++_lastNumber, fault));
        }

        _changes.Raise(ChangeTopic.Faults);
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }

        _changes.Raise(ChangeTopic.Faults);
    }

    /// <summary>Gets the faults with their numbers.</summary>
    internal IReadOnlyList<WaitingFault> ToList()
    {
        lock (_gate)
        {
            return [.. _waiting];
        }
    }

    /// <summary>Removes one fault; false when it is used up or was never there.</summary>
    internal bool Remove(long number)
    {
        int removed;
        lock (_gate)
        {
            removed = _waiting.RemoveAll(waiting => waiting.Number == number);
        }

        _changes.Raise(ChangeTopic.Faults);
        return removed > 0;
    }

    internal EmulatorFault? Take(string method, string path)
    {
        EmulatorFault fault;
        lock (_gate)
        {
            int index = _waiting.FindIndex(waiting => waiting.Fault.Matches(method, path));
            if (index < 0)
            {
                return null;
            }

            WaitingFault taken = _waiting[index];
            fault = taken.Fault;
            if (fault.Times > 1)
            {
                _waiting[index] = taken with { Fault = fault with { Times = fault.Times - 1 } };
            }
            else
            {
                _waiting.RemoveAt(index);
            }
        }

        _changes.Raise(ChangeTopic.Faults);
        return fault;
    }
}
