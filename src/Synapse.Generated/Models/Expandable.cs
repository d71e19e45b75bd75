using System.Globalization;
using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>A reference that is an id, or the object itself when the caller asked for it by <c>expand</c>.</summary>
/// <typeparam name="T">The object's type.</typeparam>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[ExpandableCodec]
public sealed class Expandable<T>
    where T : class
{
    /// <summary>Makes a reference that is only an id.</summary>
    /// <param name="id">The id.</param>
    public Expandable(long id) => Id = id;

    /// <summary>Makes an expanded reference.</summary>
    /// <param name="id">The object's id.</param>
    /// <param name="value">The object.</param>
    public Expandable(long id, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Id = id;
        Value = value;
    }

    /// <summary>The id, expanded or not.</summary>
    public long Id { get; }

    /// <summary>The object; null if it was not expanded.</summary>
    public T? Value { get; }

    /// <summary>Whether the object is there.</summary>
    public bool IsExpanded => Value is not null;

    /// <summary>The id as text.</summary>
    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);
}
