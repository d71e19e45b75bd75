namespace Synapse.ContractGeneration.Reading;

/// <summary>A line and a column of the contract, both from 1.</summary>
internal readonly record struct Place(int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place other) => (Line, Column).CompareTo((other.Line, other.Column));
}
