using System.Buffers;

namespace Synapse.Generated.Requests;

/// <summary>Where a raw call goes: a path as it is sent, and the parameters of its query.</summary>
internal sealed class RawTarget
{
    // A part of a path as long as that can be an agent's token.
    private const int TokenLength = 16;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%");

    private readonly string[] _segments;

    private RawTarget(string path, IReadOnlyList<KeyValuePair<string, string>> query) =>
        (Path, Query, _segments) = (path, query, path.Split('/'));

    public string Path { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>The parts of the path that no message may show.</summary>
    public IEnumerable<string> Secrets => _segments.Where(segment => segment.Length >= TokenLength);

    /// <exception cref="ArgumentException">The text is not an escaped path below the base URL.</exception>
    public static RawTarget Parse(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        int mark = text.IndexOf('?', StringComparison.Ordinal);
        string path = mark < 0 ? text : text[..mark];
        if (path[..Math.Min(2, path.Length)] is not (['/'] or ['/', not '/']))
        {
            throw new ArgumentException("The path must start with exactly one slash. It is relative to the base URL.", parameter);
        }

        if (text.AsSpan().ContainsAnyExcept(Allowed) || !IsEscaped(text))
        {
            throw new ArgumentException("The path must be escaped, and cannot have a fragment.", parameter);
        }

        // A server, or the transport, would resolve them and call something else.
        if (path.Split('/').Any(segment => Uri.UnescapeDataString(segment) is "." or ".."))
        {
            throw new ArgumentException("The path must have no \".\" and no \"..\" in it.", parameter);
        }

        return new RawTarget(path, [.. mark < 0 ? [] : text[(mark + 1)..].Split('&').Where(pair => pair.Length > 0).Select(Parameter)]);
    }

    /// <summary>Determines whether the path is of that template, such as <c>/plugins/{id}/</c>.</summary>
    public bool Fits(string template)
    {
        string[] expected = template.Split('/');
        return expected.Length == _segments.Length
            && expected.Zip(_segments).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);
    }

    private static KeyValuePair<string, string> Parameter(string pair)
    {
        string[] parts = pair.Replace('+', ' ').Split('=', 2);
        return KeyValuePair.Create(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    private static bool IsEscaped(string text)
    {
        for (int at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }
        }

        return true;
    }
}
