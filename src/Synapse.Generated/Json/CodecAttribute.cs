namespace Synapse.Generated.Json;

/// <summary>
/// Names the codec of a type for the converters of both JSON libraries. It stands on the type, so that a program that is trimmed or
/// compiled natively keeps the codecs of the types that it uses, and no others.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
internal abstract class CodecAttribute : Attribute
{
    /// <summary>Creates the codec of a type.</summary>
    /// <param name="type">The type that has the attribute.</param>
    /// <returns>The codec; null if the type has none, such as a page of a caller's own type.</returns>
    public abstract TypeCodec? CreateCodec(Type type);
}

/// <inheritdoc />
internal sealed class CodecAttribute<T, TCodec> : CodecAttribute
    where T : notnull
    where TCodec : struct, ICodec<T>
{
    public override TypeCodec CreateCodec(Type type) => new TypeCodec<T, TCodec>();
}

/// <summary>Names the codec of a generic type, which is made of the codec of the model that is its argument.</summary>
internal abstract class CompositeCodecAttribute : CodecAttribute
{
    public sealed override TypeCodec? CreateCodec(Type type) => TypeCodec.Of(type.GenericTypeArguments[0])?.CreateComposite(this);

    /// <summary>Creates the codec of the type from that of the model.</summary>
    public abstract TypeCodec Create<T, TCodec>()
        where T : class
        where TCodec : struct, ICodec<T>;
}

/// <summary>Names the codec of a model, which can also be an entry of a page or an expanded reference.</summary>
internal sealed class ModelCodecAttribute<T, TCodec> : CodecAttribute
    where T : class
    where TCodec : struct, ICodec<T>
{
    public override TypeCodec CreateCodec(Type type) => new ModelTypeCodec<T, TCodec>();
}
