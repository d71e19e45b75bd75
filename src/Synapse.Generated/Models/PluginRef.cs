using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>Identifies a plugin by its id or its code. Integers and strings convert to it.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[Codec<PluginRef, PluginRefCodec>]
public readonly struct PluginRef : IEquatable<PluginRef>, IParsable<PluginRef>
{
    private readonly string? _text;

    /// <summary>Creates a reference to a plugin by its id.</summary>
    /// <param name="id">The id, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="id" /> is less than 1.</exception>
    public PluginRef(long id)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
        _text = id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Creates a reference to a plugin by its code.</summary>
    /// <param name="code">The code, such as <c>yolov8</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="code" /> is empty or blank.</exception>
    public PluginRef(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        _text = code;
    }

    /// <summary>Converts a plugin's id. It never throws: a value below 1 becomes the default value, which no call accepts.</summary>
    /// <param name="id">The id, at least 1.</param>
    public static implicit operator PluginRef(long id) => id < 1 ? default : new(id);

    /// <summary>Converts a plugin's code. It never throws: a blank text becomes the default value, which no call accepts.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator PluginRef(string code) => TryParse(code, null, out PluginRef plugin) ? plugin : default;

    /// <summary>Creates a reference from the text of an id or a code, as from a path or a command line.</summary>
    /// <param name="s">The id or the code.</param>
    /// <param name="provider">Not used: a reference is written the same in every culture.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="FormatException"><paramref name="s" /> is empty or blank.</exception>
    public static PluginRef Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out PluginRef plugin) ? plugin : throw new FormatException("The text is not a plugin's id or code.");
    }

    /// <summary>Creates a reference from the text of an id or a code, as from a path or a command line.</summary>
    /// <param name="s">The id or the code.</param>
    /// <param name="provider">Not used: a reference is written the same in every culture.</param>
    /// <param name="result">The reference; the default value if there is none.</param>
    /// <returns>Whether <paramref name="s" /> is an id or a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PluginRef result)
    {
        bool isReference = !string.IsNullOrWhiteSpace(s);
        result = isReference ? new PluginRef(s!) : default;
        return isReference;
    }

    /// <summary>Determines whether both name the same plugin in the same way.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(PluginRef left, PluginRef right) => left.Equals(right);

    /// <summary>Determines whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(PluginRef left, PluginRef right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(PluginRef other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PluginRef other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The id or code as it stands in a path; empty for the default value, which names no plugin.</summary>
    public override string ToString() => _text ?? "";
}
