using System.Globalization;
using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>A reference to an object: its id, and the object itself if the request expanded it.</summary>
/// <typeparam name="T">The object's type.</typeparam>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[ExpandableCodec]
public sealed class Expandable<T>
    where T : class
{
    /// <summary>Creates a reference that is only an id.</summary>
    /// <param name="id">The id.</param>
    public Expandable(long id) => Id = id;

    /// <summary>Creates an expanded reference.</summary>
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

    /// <summary>Gets whether the object is included.</summary>
    public bool IsExpanded => Value is not null;

    /// <summary>The id as text.</summary>
    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);
}
