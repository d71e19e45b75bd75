using System.Buffers;

namespace Synapse.Generated.Json;

/// <summary>
/// NaN, Infinity and -Infinity outside of strings. They are no JSON, but Python writes them, and one of them must not make a whole
/// response unreadable.
/// </summary>
internal static class NonFinite
{
    private const int FoundPerCheck = 1024;

    private static readonly SearchValues<byte> Starts = SearchValues.Create("\"NI"u8);
    private static readonly SearchValues<byte> Neighbors = SearchValues.Create(" \t\r\n,:[]{}"u8);

    public static bool IsIn(ReadOnlySpan<byte> json) =>
        (json.IndexOf("NaN"u8) >= 0 || json.IndexOf("Infinity"u8) >= 0) && Find(json, 0).Length > 0;

    /// <summary>Puts a number of the same length in the place of each, so that all places in the document stay the same.</summary>
    /// <exception cref="TimeoutException">The time that the limits allow is over.</exception>
    public static byte[] Replace(ReadOnlySpan<byte> json, ReadLimits limits = default)
    {
        byte[] replaced = json.ToArray();
        int found = 0;
        for ((int at, int length) = Find(json, 0); length > 0; (at, length) = Find(json, at + length))
        {
            // Such as -1e000000: a sign stays.
            Span<byte> token = replaced.AsSpan(at, length);
            Span<byte> number = token[0] == '-' ? token[1..] : token;
            number.Fill((byte)'0');
            (number[0], number[1]) = ((byte)'1', (byte)'e');
            if (++found % FoundPerCheck == 0)
            {
                limits.Check();
            }
        }

        return replaced;
    }

    /// <summary>The document with null in the place of each.</summary>
    public static byte[] ToNull(ReadOnlySpan<byte> json)
    {
        var target = new ArrayBufferWriter<byte>(json.Length);
        int done = 0;
        for ((int at, int length) = Find(json, 0); length > 0; (at, length) = Find(json, done))
        {
            target.Write(json[done..at]);
            target.Write("null"u8);
            done = at + length;
        }

        target.Write(json[done..]);
        return target.WrittenSpan.ToArray();
    }

    /// <summary>The place of the next one; its length is 0 if there is none.</summary>
    private static (int At, int Length) Find(ReadOnlySpan<byte> json, int at)
    {
        while (json[at..].IndexOfAny(Starts) is var next and >= 0)
        {
            at += next;
            if (json[at] == '"')
            {
                at = EndOfString(json, at + 1);
                continue;
            }

            int length = json[at..].StartsWith("NaN"u8) ? 3 : json[at..].StartsWith("Infinity"u8) ? 8 : 0;
            int start = length == 8 && at > 0 && json[at - 1] == '-' ? at - 1 : at;
            if (length > 0 && StandsAlone(json, start, at + length))
            {
                return (start, at + length - start);
            }

            at++;
        }

        return (json.Length, 0);
    }

    /// <summary>Whether a token is no part of another: a number in the place of the NaN in 1NaN2 would make one number of all.</summary>
    private static bool StandsAlone(ReadOnlySpan<byte> json, int start, int end) =>
        (start == 0 || Neighbors.Contains(json[start - 1])) && (end == json.Length || Neighbors.Contains(json[end]));

    private static int EndOfString(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at..].IndexOfAny((byte)'"', (byte)'\\') is var next and >= 0)
        {
            at += next + 1;
            if (json[at - 1] == '"')
            {
                return at;
            }

            at++;
        }

        return json.Length;
    }
}
