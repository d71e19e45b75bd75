using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>A matcher in the core's integration form: its kind, an example, and what else belongs to the kind.</summary>
[JsonConverter(typeof(MatcherConverter))]
internal sealed class Matcher(string type, object? value, params (string Name, object Value)[] settings) : IMatcher
{
    public string Type => type;

    public object? Value => value;

    public IReadOnlyList<(string Name, object Value)> Settings => settings;
}
