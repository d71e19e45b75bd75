namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Types by chance: what is plain, and what is made of it.</summary>
internal sealed class RandomTypes(Random random, AwkwardNames names)
{
    private static readonly PlainType[] Ascii =
    [
        new("integer", null), new("integer", "int32"), new("number", null), new("number", "float"), new("number", "decimal"),
        new("string", "decimal"), new("boolean", null), new("string", "date-time"), new("string", "date"), new("string", "time"),
        new("string", "duration"), new("string", "uuid"), new("string", "uri"), new("string", "byte"),
    ];

    private static readonly PlainType[] Texts = [new("string", null), new("string", "email"), new("string", "slug")];

    public List<RandomModel> Models { get; } = [];

    public List<EnumeratedType> Enums { get; } = [];

    public void AddEnum(string name) => Enums.Add(Enumerated(name));

    /// <summary>A type whose values have a text.</summary>
    /// <param name="isAscii">Whether the text must be ASCII.</param>
    public WireType Text(bool isAscii) => random.Next(6) switch
    {
        0 when !isAscii => Enumerated(name: null),
        1 when !isAscii => Enums[random.Next(Enums.Count)],
        2 or 3 when !isAscii => Texts[random.Next(Texts.Length)],
        _ => Ascii[random.Next(Ascii.Length)],
    };

    /// <summary>A type of JSON.</summary>
    /// <param name="depth">How many lists and maps it may be in.</param>
    /// <param name="self">The model of which it is a field; null if it is none.</param>
    public WireType Json(int depth, RandomModel? self = null)
    {
        WireType type = random.Next(10) switch
        {
            0 or 1 when depth > 0 => new ListType(Json(depth - 1, self)),
            2 when depth > 0 => Json(depth - 1, self) is var value && value is FreeType ? value : new MapType(value),
            3 => new FreeType(),
            4 when self is not null => new ModelReference(self),
            5 or 6 when Models.Count > 0 => new ModelReference(Models[random.Next(Models.Count)]),
            _ => Text(isAscii: false),
        };
        return type is FreeType || random.Next(4) > 0 ? type : type with { IsNullable = true };
    }

    private EnumeratedType Enumerated(string? name)
    {
        bool isInteger = random.Next(3) == 0;
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string[] values =
        [
            .. Enumerable.Range(0, random.Next(1, 6))
                .Select(index => isInteger ? $"{(index * 7) - random.Next(5)}" : names.Next(used)),
        ];
        return new EnumeratedType(name, isInteger, values);
    }
}
