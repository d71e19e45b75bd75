using System.Globalization;
using System.Text.Json;

namespace Synapse.Cli.Localization;

/// <summary>
/// The tool's words in one language. Its own are found by a key, and every language has all of them. Descriptions of the contract are
/// English and stand for themselves: one that has no translation, or was changed since, is shown as it is.
/// </summary>
internal sealed class Texts
{
    private readonly IReadOnlyDictionary<string, string> _own;
    private readonly IReadOnlyDictionary<string, string> _contract;

    private Texts(string language, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> contract) =>
        (Name, _own, _contract) = (language, own, contract);

    public string Name { get; }

    public IEnumerable<string> Keys => _own.Keys;

    /// <summary>The descriptions of the contract that have a translation.</summary>
    public IEnumerable<string> Translated => _contract.Keys;

    public string this[string key] => _own[key];

    public static Texts In(string language) => new(
        language,
        Read($"texts.{language}.json"),
        language == Language.English ? new Dictionary<string, string>() : Read($"contract.{language}.json"));

    public string Format(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, _own[key], values);

    /// <summary>A text of its own, if there is one of that key.</summary>
    public string? Find(string key) => _own.GetValueOrDefault(key);

    /// <summary>A description of the contract.</summary>
    public string OfContract(string description) => _contract.GetValueOrDefault(description, description);

    private static Dictionary<string, string> Read(string name)
    {
        using Stream stream = typeof(Texts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program has no {name}.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);
    }
}
