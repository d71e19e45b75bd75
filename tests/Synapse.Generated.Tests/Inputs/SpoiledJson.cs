namespace Synapse.Generated.Tests.Inputs;

/// <summary>A document made by chance, and spoiled by chance: cut, doubled, with bytes changed, or nothing but bytes.</summary>
internal sealed class SpoiledJson(int seed)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "NaN", "1e400", "-", "012", "9223372036854775808",
        "\uFEFF", "\u2028", "{\"id\":", "\"data\":",
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(string schema)
    {
        string json = new RandomJson(seed).Of(schema);
        byte[] document = Encoding.UTF8.GetBytes(_random.Next(4) == 0 ? $"[{json}]" : json);
        for (int changes = _random.Next(4); changes > 0; changes--)
        {
            int at = _random.Next(document.Length);
            int end = _random.Next(at, document.Length + 1);
            document = _random.Next(8) switch
            {
                0 => document[..at],
                1 => document[at..],
                2 => [.. document[..at], .. document[end..]],
                3 => [.. document[..end], .. document[at..]],
                4 => [.. document[..at], (byte)_random.Next(256), .. document[at..]],
                5 => [.. document[..at], .. Encoding.UTF8.GetBytes(Pieces[_random.Next(Pieces.Length)]), .. document[end..]],
                6 => [.. document[..at], .. Enumerable.Repeat((byte)"[{"[_random.Next(2)], _random.Next(100)), .. document[at..]],
                _ => [.. document[..at], (byte)(document[at] ^ (1 << _random.Next(8))), .. document[(at + 1)..]],
            };
            if (document.Length == 0)
            {
                document = new byte[_random.Next(1, 50)];
                _random.NextBytes(document);
            }
        }

        return document;
    }
}
