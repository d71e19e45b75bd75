using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

/// <summary>Names the codec of a page.</summary>
internal sealed class PageCodecAttribute : CompositeCodecAttribute
{
    public override TypeCodec Create<T, TCodec>() => new TypeCodec<Page<T>, PageCodec<T, TCodec>>();
}
