using Synapse.Generated.Json;

namespace Synapse.Generated.Models;

/// <summary>Names the codec of a reference.</summary>
internal sealed class ExpandableCodecAttribute : CompositeCodecAttribute
{
    public override TypeCodec Create<T, TCodec>() => new TypeCodec<Expandable<T>, ExpandableCodec<T, TCodec>>();
}
