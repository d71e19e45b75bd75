namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Names that somebody may give: keywords, names of the generated code, other alphabets, separators, and near clashes.</summary>
internal sealed class AwkwardNames(Random random)
{
    private static readonly string[] Words =
    [
        "a", "b", "id", "name", "page", "size", "status", "class", "event", "this", "await", "field", "record", "null", "true", "default",
        "value", "type", "item", "reader", "writer", "form", "query", "body", "request", "options", "progress", "target", "text", "result",
        "cancellation_token", "download_progress", "additional_properties", "additional_properties_or_null", "assigned", "assigned1",
        "get_type", "equals", "to_string", "get_hash_code", "write_to", "on_sending", "finalize", "is_unset", "other", "left", "obj",
        "Task", "String", "DateOnly", "StringCodec", "JsonProperty", "System", "Synapse", "0", "1", "3d", "1.0", "x", "A", "ABC", "aBC",
        "가나", "이름", "日本", "naïve", "İstanbul", "ßa", "ǆ", "٣", "e\u0301", "\u200d", "😀", "_", "__", "-", "$ref", "$schema", "@type",
        "x-retry", "{{ a }}", "{% raw %}", "</summary>", "a&b", "\"", "\\", "'", "\t", "#", "*", "~", "\u00a0", "/", "+", "%20", "?", "=",
    ];

    private static readonly string[] Separators = ["_", "-", ".", " ", "", "__"];

    /// <summary>A name that is not in use yet, which makes it so.</summary>
    /// <param name="used">The names in use.</param>
    /// <param name="isAllowed">Which characters the place of the name allows; null for any.</param>
    public string Next(HashSet<string> used, Func<char, bool>? isAllowed = null)
    {
        for (; ; )
        {
            string name = used.Count > 0 && random.Next(4) == 0 ? NearTo(Pick([.. used])) : Any();
            string allowed = isAllowed is null ? name : string.Concat(name.Where(isAllowed));
            if (allowed.Length > 0 && used.Add(allowed))
            {
                return allowed;
            }
        }
    }

    private string Any()
    {
        string name = string.Join(Pick(Separators), Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Words)));
        return random.Next(6) switch { 0 => name.ToUpperInvariant(), 1 => name.ToLowerInvariant(), _ => name };
    }

    // Another name that would be the same in C#, or the one that is given where two are the same.
    private string NearTo(string name) => random.Next(6) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.Replace('_', '-'),
        2 => "_" + name,
        3 => name + "_value",
        4 => name + "2",
        _ => name + " ",
    };

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
