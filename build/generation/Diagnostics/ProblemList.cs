using System.Collections;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Diagnostics;

/// <summary>The problems of a contract, each once, in the order of their places.</summary>
internal sealed class ProblemList : IReadOnlyCollection<Problem>
{
    private readonly SortedSet<Problem> _problems = new(Comparer<Problem>.Create((left, right) =>
        (left.Place, left.Code, left.Message).CompareTo((right.Place, right.Code, right.Message))));

    public int Count => _problems.Count;

    public void Add(Place place, ProblemCode code, string message) =>
        _problems.Add(new Problem(place, code, message.ReplaceLineEndings(" ")));

    public IEnumerator<Problem> GetEnumerator() => _problems.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
