using System.Text;
using Synapse.Generated.Json;

namespace Synapse.Generated.Responses;

/// <summary>What the body of an error says, with the request's secrets taken out, and bounded however much it says.</summary>
internal sealed class ErrorBody
{
    private const int MaxErrors = 100;
    private const int MaxTexts = 20;
    private const int MaxNameLength = 200;
    private const int MaxTextLength = 1000;
    private const int MaxSummaryLength = 1200;

    private readonly SecretMask _mask;
    private readonly Dictionary<string, IReadOnlyList<string>> _errors = new(StringComparer.Ordinal);

    private ErrorBody(string? raw, SecretMask mask) => (Raw, _mask) = (raw, mask);

    public string? Raw { get; private set; }

    public string? Detail { get; private set; }

    public string? Code { get; private set; }

    public string? RequestId { get; private set; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors => _errors;

    public bool IsFull => _errors.Count >= MaxErrors;

    public static ErrorBody Read(ReadOnlySpan<byte> utf8, SecretMask mask)
    {
        var body = new ErrorBody(RawOf(utf8, mask), mask);

        // As text, in which bytes that are no UTF-8 have been replaced.
        ErrorBodyReader.Read(Encoding.UTF8.GetString(WireReader.SkipMark(utf8)), body);
        return body;
    }

    /// <summary>The body as text, cut at <see cref="ReceivedContent.MaxErrorBytes" />; null if there is none.</summary>
    public static string? RawOf(ReadOnlySpan<byte> utf8, SecretMask mask)
    {
        bool isCut = utf8.Length >= ReceivedContent.MaxErrorBytes;
        string text = Encoding.UTF8.GetString(isCut ? utf8[..ReceivedContent.MaxErrorBytes] : utf8);
        return text.Length == 0 ? null : isCut ? mask.ApplyToCut(text) : mask.Apply(text);
    }

    public void AddDetail(string? text) => Detail ??= text is null ? null : Mask(text);

    public void AddCode(string? text) => Code ??= text is null ? null : Mask(text);

    public void AddRequestId(string? text) => RequestId ??= text is null ? null : Mask(text);

    public void AddError(string name, params IEnumerable<string> texts)
    {
        if (!IsFull)
        {
            _errors[name] = [.. _errors.GetValueOrDefault(name, []).Concat(texts.Select(Mask)).Take(MaxTexts)];
        }
    }

    /// <summary>The name of a member as an error can be named by it. Each is looked at once, however many errors it has.</summary>
    public string Name(string member)
    {
        string name = _mask.ApplyToName(member);
        Raw = name == member ? Raw : SecretMask.Masked;
        return PlainText.Cut(name, MaxNameLength);
    }

    /// <summary>The path of a member within another.</summary>
    public static string Path(string parent, string member) =>
        parent.Length > MaxNameLength ? parent : parent.Length == 0 ? member : $"{parent}.{member}";

    /// <summary>Detail and errors in one line, for a message.</summary>
    /// <param name="isSensitive">Whether nothing is quoted but names of fields.</param>
    public string Summarize(bool isSensitive)
    {
        IEnumerable<string> parts = isSensitive
            ? Errors.Keys
            : [.. Detail is null ? [] : new[] { Detail }, .. Errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}")];
        string text = PlainText.Cut(PlainText.OneLine(string.Join(isSensitive ? ", " : "; ", parts)), MaxSummaryLength);
        return text.Length == 0 ? "" : (isSensitive ? ": errors in " : ": ") + text;
    }

    // A secret that hid in escapes shows only now, and the raw body still holds it.
    private string Mask(string text)
    {
        string masked = _mask.Apply(text);
        Raw = masked == text || Raw?.Contains(SecretMask.Masked, StringComparison.Ordinal) == true ? Raw : SecretMask.Masked;
        return PlainText.Cut(masked, MaxTextLength);
    }
}
