using System.Text;

namespace Synapse.Generated.Tests.Servers;

/// <summary>What a scripted server answers, typed by hand.</summary>
internal sealed record ScriptedAnswer(int Status, byte[] Body, string? ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How many bytes of the body are sent before the connection is cut; null for all of them.</summary>
    public int? CutAfter { get; init; }

    public static ScriptedAnswer Json(string json, int status = 200) => new(status, Encoding.UTF8.GetBytes(json));

    public static ScriptedAnswer Html(string html, int status) => new(status, Encoding.UTF8.GetBytes(html), "text/html");

    public static ScriptedAnswer Empty(int status = 200) => new(status, [], ContentType: null);
}
