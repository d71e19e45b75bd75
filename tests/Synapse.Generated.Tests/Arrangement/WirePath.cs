using System.Reflection;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>Reads and writes a type as the wire does, by the codec that the build made for it.</summary>
internal static class WirePath
{
    public static T Read<T>(string json) => (T)Read(typeof(T), json);

    public static T Read<T>(byte[] json) => (T)TypeCodec.Of(typeof(T))!.Decode(json);

    public static object Read(Type type, string json) => TypeCodec.Of(type)!.Decode(Encoding.UTF8.GetBytes(json));

    /// <summary>Writes a value as it is sent.</summary>
    public static string Write(object value)
    {
        Type codec = typeof(SynapseClient).Assembly.GetTypes().Single(candidate =>
            !candidate.IsGenericType && candidate.GetInterfaces().Contains(typeof(ICodec<>).MakeGenericType(value.GetType())));
        return (string)typeof(WirePath)
            .GetMethod(nameof(Encode), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(value.GetType(), codec)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null)!;
    }

    /// <summary>Writes a value, be it of a generic type, as a caller's own serializer gets it.</summary>
    public static string WriteForCaller(object value) => Encoding.UTF8.GetString(TypeCodec.Of(value.GetType())!.Encode(value).Span);

    private static string Encode<T, TCodec>(T value)
        where TCodec : struct, ICodec<T> => Encoding.UTF8.GetString(WireJson.Encode<T, TCodec>(value).Span);
}
