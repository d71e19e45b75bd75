using System.Globalization;
using System.Text.Json;
using Synapse.Generated.Wire;

namespace Synapse.Generated;

/// <summary>A reference that is an id, or the object itself when the caller asked for it by <c>expand</c>.</summary>
/// <typeparam name="T">The object's type.</typeparam>
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

internal readonly struct ExpandableCodec<T, TCodec> : ICodec<Expandable<T>>
    where T : class
    where TCodec : struct, ICodec<T>
{
    public static Expandable<T> Read(ref WireReader reader)
    {
        if (reader.IsNumber)
        {
            return new Expandable<T>(reader.ReadInt64());
        }

        if (!reader.IsStartObject)
        {
            throw reader.Unexpected("an id or an object");
        }

        // The id is read on its own, as the object's type is not known to have one.
        WireReader ahead = reader;
        long? id = null;
        while (ahead.TryReadName(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("id"u8))
            {
                id = ahead.ReadInt64();
            }

            ahead.ReadRaw();
        }

        T value = TCodec.Read(ref reader);
        return new Expandable<T>(id ?? throw reader.Unexpected("an object with an id"), value);
    }

    public static void Write(Utf8JsonWriter writer, Expandable<T> value)
    {
        if (value.Value is { } expanded)
        {
            TCodec.Write(writer, expanded);
        }
        else
        {
            writer.WriteNumberValue(value.Id);
        }
    }
}
