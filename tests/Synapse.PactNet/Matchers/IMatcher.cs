using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>What a value must be, with an example of it.</summary>
[JsonConverter(typeof(MatcherConverter))]
internal interface IMatcher
{
    /// <summary>The kind of matcher, as the core names it.</summary>
    string Type { get; }

    /// <summary>The example.</summary>
    object? Value { get; }
}
