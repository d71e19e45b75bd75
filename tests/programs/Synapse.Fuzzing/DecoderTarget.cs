using System.Reflection;
using System.Text;
using Synapse.Generated;
using Synapse.Generated.Json;
using Synapse.Generated.Models;
using Synapse.Generated.Responses;

namespace Synapse.Fuzzing;

/// <summary>
/// What any bytes must keep true: a decoder gives a value or says with <see cref="WireFormatException" /> why not, and what it gave
/// is written as a document that reads and writes the same again.
/// </summary>
internal static class DecoderTarget
{
    private static readonly Action<byte[]>[] Decoders =
    [
        .. typeof(SynapseClient).Assembly.GetTypes()
            .Where(type => type.IsValueType && !type.IsGenericType)
            .SelectMany(codec => codec.GetInterfaces()
                .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICodec<>))
                .Select(face => (Codec: codec, Value: face.GenericTypeArguments[0])))
            .OrderBy(pair => pair.Codec.FullName, StringComparer.Ordinal)
            .Select(pair => typeof(DecoderTarget).GetMethod(nameof(Decode), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(pair.Value, pair.Codec).CreateDelegate<Action<byte[]>>()),
        Decode<Page<Job>, PageCodec<Job, JobCodec>>,
        Decode<IReadOnlyList<ConsoleLog>, OneOrManyCodec<ConsoleLog, ConsoleLogCodec>>,
        ReadError,
    ];

    /// <summary>How many decoders there are; the first byte of an input chooses one.</summary>
    public static int Count => Decoders.Length;

    public static void Run(byte[] input)
    {
        if (input.Length > 0)
        {
            Decoders[input[0] % Decoders.Length](input[1..]);
        }
    }

    /// <summary>Whatever the body of an error is, it is read, bounded and without the secret.</summary>
    private static void ReadError(byte[] document)
    {
        const string Secret = "fuzzed/Secret-17";
        ErrorBody body = ErrorBody.Read(document, new SecretMask([Secret]));
        string summary = body.Summarize(isSensitive: false);
        string shown = $"{summary} {body.Detail} {body.Code} {body.RequestId} {body.Raw}";
        if (body.Errors.Count > 100 || summary.Length > 1210 || shown.Contains(Secret, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"The error is not read as it must be: {shown}");
        }
    }

    private static void Decode<T, TCodec>(byte[] document)
        where TCodec : struct, ICodec<T>
    {
        T value;
        try
        {
            value = WireJson.Decode<T, TCodec>(document);
        }
        catch (WireFormatException)
        {
            return;
        }

        if (value is LogEntry { Event: null, Action: null, Message: null })
        {
            // Read like any other, and refused before it is sent.
            return;
        }

        byte[] first = WireJson.EncodeForCaller<T, TCodec>(value).ToArray();
        byte[] second = WireJson.EncodeForCaller<T, TCodec>(WireJson.Decode<T, TCodec>(first)).ToArray();
        if (!first.AsSpan().SequenceEqual(second))
        {
            throw new InvalidOperationException(
                $"{typeof(T).Name} changes: {Encoding.UTF8.GetString(first)} became {Encoding.UTF8.GetString(second)}"
            );
        }
    }
}
