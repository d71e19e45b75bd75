using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

/// <summary>Names the codec of a page, which is made of the codec of its model.</summary>
internal sealed class PageCodecAttribute : CodecAttribute, ICompositeCodec
{
    public override TypeCodec? CreateCodec(Type type) => TypeCodec.Of(type.GenericTypeArguments[0])?.CreateComposite(this);

    public TypeCodec Create<T, TCodec>()
        where T : class
        where TCodec : struct, ICodec<T> => new TypeCodec<Page<T>, PageCodec<T, TCodec>>();
}
