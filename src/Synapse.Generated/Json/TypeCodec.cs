using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Synapse.Generated.Json;

/// <summary>A codec whose type is known only at run time, as the converters of both libraries need it.</summary>
internal abstract class TypeCodec
{
    private static readonly ConcurrentDictionary<Type, TypeCodec?> Known = new();

    /// <summary>Gets the codec of a type of the SDK; null for any other type.</summary>
    public static TypeCodec? Of(Type type) =>
        Known.GetOrAdd(type, static type => type.GetCustomAttribute<CodecAttribute>()?.CreateCodec(type));

    /// <summary>Reads a document.</summary>
    /// <exception cref="WireFormatException">The document is not valid JSON or does not fit the contract.</exception>
    public abstract object Decode(ReadOnlySpan<byte> utf8);

    /// <summary>Writes a document for a caller's own JSON.</summary>
    /// <exception cref="ArgumentException">A value has no form in JSON.</exception>
    public abstract ReadOnlyMemory<byte> Encode(object value);

    /// <summary>Creates the converter of System.Text.Json.</summary>
    public abstract JsonConverter CreateConverter();

    /// <summary>Creates the codec of a type that is made of this one, such as a page of it; null if this is no model.</summary>
    public virtual TypeCodec? CreateComposite(CompositeCodecAttribute composite) => null;
}

/// <inheritdoc />
internal class TypeCodec<T, TCodec> : TypeCodec
    where T : notnull
    where TCodec : struct, ICodec<T>
{
    public override object Decode(ReadOnlySpan<byte> utf8) => WireJson.Decode<T, TCodec>(utf8);

    public override ReadOnlyMemory<byte> Encode(object value) => WireJson.EncodeForCaller<T, TCodec>((T)value);

    public override JsonConverter CreateConverter() => new SystemTextJsonConverter<T, TCodec>();
}

/// <inheritdoc />
internal sealed class ModelTypeCodec<T, TCodec> : TypeCodec<T, TCodec>
    where T : class
    where TCodec : struct, ICodec<T>
{
    public override TypeCodec CreateComposite(CompositeCodecAttribute composite) => composite.Create<T, TCodec>();
}
