using System.Text;

namespace Synapse.TestSupport.Servers;

/// <summary>A response typed by hand. A string stands for JSON with status 200, a number for a status without a body.</summary>
public sealed record ScriptedResponse(int Status, byte[] Body, string? ContentType = "application/json")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How many bytes of the body are sent before the connection is cut; null for all of them.</summary>
    public int? CutAfter { get; init; }

    public static implicit operator ScriptedResponse(string json) => Json(json);

    public static implicit operator ScriptedResponse(int status) => Empty(status);

    public static ScriptedResponse Json(string json, int status = 200) => new(status, Encoding.UTF8.GetBytes(json));

    public static ScriptedResponse Html(string html, int status) => new(status, Encoding.UTF8.GetBytes(html), "text/html");

    public static ScriptedResponse Empty(int status = 200) => new(status, [], ContentType: null);

    /// <summary>The same response with one more header.</summary>
    public ScriptedResponse With(string name, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [name] = value } };
}
