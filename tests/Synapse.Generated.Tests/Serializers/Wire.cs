using System.Text;

namespace Synapse.Generated.Tests.Serializers;

/// <summary>The wire's JSON of any type, of generic ones as well.</summary>
internal static class Wire
{
    public static object Read(Type type, string json) => TypeCodec.Of(type)!.Decode(Encoding.UTF8.GetBytes(json));

    public static string Write(object value) => Encoding.UTF8.GetString(TypeCodec.Of(value.GetType())!.Encode(value).Span);
}
