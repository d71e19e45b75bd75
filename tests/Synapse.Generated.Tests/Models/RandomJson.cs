namespace Synapse.Generated.Tests.Models;

/// <summary>Random documents of a schema: optional members absent or null, any order, spaces, escapes and unknown members.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Texts =
        ["", "plain", "검출 모델", "🚀", "a\"b\\c/d", "\u0001\t\r\n", "\u2028", "2026-11-01T18:00:00Z", "null", "12,5", " padded ", "é"];

#pragma warning disable CA5394 // Chance that can be repeated is what is wanted here, not secrets.
    private readonly Random _random = new(seed);

    public string Of(string schema)
    {
        var members = new List<string>();
        foreach ((string name, string type, bool isRequired) in ContractDocument.Fields(schema))
        {
            int chance = isRequired ? 9 : _random.Next(10);
            if (chance > 2)
            {
                members.Add(Member(name, Value(type)));
            }
            else if (chance > 1)
            {
                members.Add(Member(name, "null"));
            }
        }

        for (int i = _random.Next(3); i > 0; i--)
        {
            members.Add(Member(Pick("unknown_" + i, "$ref", "이름" + i), Any(2)));
        }

        string[] shuffled = [.. members.DistinctBy(member => member[..member.IndexOf(':', StringComparison.Ordinal)])];
        _random.Shuffle(shuffled);
        return "{" + Space() + string.Join(Space() + "," + Space(), shuffled) + Space() + "}";
    }

    private string Member(string name, string value) => Quote(name) + Space() + ":" + Space() + value;

    private string Value(string type) => type switch
    {
        "string" => Quote(Pick(Texts)),
        "boolean" => Pick("true", "false"),
        "int32" => _random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
        "int64" or "integer" => Integer(),
        "double" or "number" => Number(),
        "date-time" => Quote(Date()),
        "object" => AnyObject(3),
        "StorageConfiguration" => AnyObject(3),
        "any" => Any(3),
        "JobId" => Pick(Integer(), Quote("0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11"), Quote("17")),
        "int64 or Plugin" => Pick(Integer(), Of("Plugin")),
        "array of string" => Array(() => Quote(Pick(Texts))),
        "array of ConsoleLog" => Array(() => _random.Next(3) == 0 ? Quote(Pick(Texts)) : Of("ConsoleLog")),
        _ => Quote(Pick("running", "RUNNING", "Something_NEW", "s3", "info")),
    };

    private string Any(int depth) => _random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => "null",
        1 => Pick("true", "false"),
        2 => Integer(),
        3 => Number(),
        4 => Quote(Pick(Texts)),
        5 => Array(() => Any(depth - 1)),
        _ => AnyObject(depth - 1),
    };

    private string AnyObject(int depth)
    {
        string[] members = [.. Enumerable.Range(0, _random.Next(4)).Select(i => Member(Pick("$type", "a", "나") + i, Any(depth - 1)))];
        return "{" + Space() + string.Join(",", members) + "}";
    }

    private string Array(Func<string> item) =>
        "[" + string.Join("," + Space(), Enumerable.Range(0, _random.Next(4)).Select(_ => item())) + "]";

    private string Integer()
    {
        long integer = _random.Next(4) == 0 ? _random.NextInt64(long.MinValue, long.MaxValue) : _random.Next(1, 1000);
        return integer.ToString(CultureInfo.InvariantCulture);
    }

    private string Number() => Pick(
        (_random.NextDouble() * 100).ToString("R", CultureInfo.InvariantCulture), "1.0", "-0.5", "1e3", "2.5E-3", Integer());

    private string Date()
    {
        string[] forms = ["", ":ss", ":ss.f", ":ss.ffffff", ":ss.fffffff"];
        DateTime day = new DateTime(2000, 1, 1).AddSeconds(_random.Next()).AddTicks(_random.Next(10_000_000));
        return day.ToString("yyyy-MM-dd'T'HH:mm" + Pick(forms), CultureInfo.InvariantCulture) + Pick("Z", "+00:00", "+09:00", "-03:30");
    }

    private string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            bool isEscaped = c is '"' or '\\' or < ' ' || (_random.Next(8) == 0 && !char.IsSurrogate(c));
            quoted.Append(isEscaped ? $"\\u{(int)c:x4}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private string Space() => Pick("", "", "", " ", "\n\t");

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
#pragma warning restore CA5394
}
