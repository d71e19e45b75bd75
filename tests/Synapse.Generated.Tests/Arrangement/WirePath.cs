using System.Reflection;
using System.Text;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>Reads and writes a type as the wire does, by the codec that the build made for it.</summary>
internal static class WirePath
{
    public static T Read<T>(string json) => (T)Read(typeof(T), json);

    public static T Read<T>(byte[] json) => (T)Invoke(nameof(Decode), typeof(T), json);

    public static object Read(Type type, string json) => Invoke(nameof(Decode), type, Encoding.UTF8.GetBytes(json));

    public static string Write(object value) => (string)Invoke(nameof(Encode), value.GetType(), value);

    /// <summary>The codec of a type; null if it has none.</summary>
    public static Type? CodecOf(Type type) =>
        typeof(SynapseClient)
            .Assembly.GetTypes()
            .SingleOrDefault(candidate =>
                candidate.GetInterfaces().Contains(typeof(ICodec<>).MakeGenericType(type)) && !candidate.IsGenericType
            );

    private static object Invoke(string method, Type type, object argument) => typeof(WirePath)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type, CodecOf(type)!)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;

    private static T Decode<T, TCodec>(byte[] json) where TCodec : struct, ICodec<T> => WireJson.Decode<T, TCodec>(json);

    private static string Encode<T, TCodec>(T value)
        where TCodec : struct, ICodec<T> => Encoding.UTF8.GetString(WireJson.Encode<T, TCodec>(value).Span);
}
