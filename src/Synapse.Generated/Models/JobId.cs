using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Synapse.Generated.Json;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>
/// A job's id: an integer, or a UUID on current servers. Integers, strings and <see cref="Guid" />s convert to it, so you
/// need not know which kind a server uses. It is sent in the form in which it was received.
/// </summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[Codec<JobId, JobIdCodec>]
public readonly struct JobId : IEquatable<JobId>, IParsable<JobId>
{
    // Stands in the place of a text where the id is an integer, so that reading one allocates nothing.
    private static readonly string Integer = new('#', 1);

    private readonly string? _text;
    private readonly long _number;

    /// <summary>Creates an integer id.</summary>
    /// <param name="value">The id, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value" /> is less than 1.</exception>
    public JobId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        (_text, _number) = (Integer, value);
    }

    /// <summary>Creates an id from its text. An integer makes an integer id, as on a command line.</summary>
    /// <param name="value">The id.</param>
    /// <exception cref="ArgumentException"><paramref name="value" /> is empty, blank, or an integer less than 1.</exception>
    public JobId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _text = value;

        // "007" and "+7" are no JSON numbers.
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _number))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(_number, 1, nameof(value));
            _text = Integer;
        }
    }

    /// <summary>Creates a UUID id.</summary>
    /// <param name="value">The id.</param>
    public JobId(Guid value)
        : this(value.ToString("D"), 0)
    {
    }

    private JobId(string? text, long number) => (_text, _number) = (text, number);

    /// <summary>Gets whether the id is an integer.</summary>
    public bool IsInteger => ReferenceEquals(_text, Integer);

    /// <summary>The integer, where the id is one.</summary>
    internal long Number => _number;

    /// <summary>Converts an integer id. It never throws: a value below 1 becomes the default value, which no call accepts.</summary>
    /// <param name="value">The id, at least 1.</param>
    public static implicit operator JobId(long value) => value < 1 ? default : new(value);

    /// <summary>Converts the text of an id. It never throws: any other text becomes the default value, which no call accepts.</summary>
    /// <param name="value">The id.</param>
    public static implicit operator JobId(string value) => TryParse(value, null, out JobId id) ? id : default;

    /// <summary>Converts a UUID id.</summary>
    /// <param name="value">The id.</param>
    public static implicit operator JobId(Guid value) => new(value);

    /// <summary>Creates an id from its text, as from a path or a command line.</summary>
    /// <param name="s">The id. An integer makes an integer id.</param>
    /// <param name="provider">Not used: an id is written the same in every culture.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException"><paramref name="s" /> is empty, blank, or an integer less than 1.</exception>
    public static JobId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out JobId id) ? id : throw new FormatException("The text is not a job id.");
    }

    /// <summary>Creates an id from its text, as from a path or a command line.</summary>
    /// <param name="s">The id. An integer makes an integer id.</param>
    /// <param name="provider">Not used: an id is written the same in every culture.</param>
    /// <param name="result">The id; the default value if there is none.</param>
    /// <returns>Whether <paramref name="s" /> is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobId result)
    {
        bool isInteger = long.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        bool isId = isInteger ? number >= 1 : !string.IsNullOrWhiteSpace(s);
        result = isId ? new JobId(s!) : default;
        return isId;
    }

    /// <summary>Gets the integer of an integer id.</summary>
    /// <param name="value">The integer; 0 if there is none.</param>
    /// <returns>Whether the id is an integer.</returns>
    public bool TryGetInt64(out long value)
    {
        value = _number;
        return IsInteger;
    }

    /// <summary>Gets the UUID of an id that is one.</summary>
    /// <param name="value">The UUID; the empty one if there is none.</param>
    /// <returns>Whether the id is a UUID.</returns>
    public bool TryGetGuid(out Guid value) => Guid.TryParseExact(_text, "D", out value);

    /// <summary>Determines whether both name the same job. The letter case of a UUID does not matter.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JobId left, JobId right) => left.Equals(right);

    /// <summary>Determines whether they name different jobs.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JobId left, JobId right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(JobId other) => IsInteger && other.IsInteger
        ? _number == other._number
        : string.Equals(Comparable, other.Comparable, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JobId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Comparable);

    /// <summary>The id as it stands in a path; empty for the default value, which names no job.</summary>
    public override string ToString() => IsInteger ? _number.ToString(CultureInfo.InvariantCulture) : _text ?? "";

    // A UUID in lower case, as it is the same in either.
    private string Comparable => TryGetGuid(out Guid guid) ? guid.ToString("D") : ToString();

    /// <summary>An id as a server sent it: an integer, of whatever value.</summary>
    internal static JobId OfNumber(long number) => new(Integer, number);

    /// <summary>An id as a server sent it: a text, even if it reads as an integer.</summary>
    internal static JobId OfText(string text) => new(text, 0);
}
