using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests.Vendor;

/// <summary>A call as the vendor's clients send it, and what they read of the response.</summary>
/// <param name="Client">The client, by which its credentials are chosen.</param>
/// <param name="Line">The method and the path; <c>{job}</c> stands for the id of the documented job.</param>
/// <param name="Status">The status that they expect.</param>
internal sealed record VendorCall(VendorClient Client, string Line, int Status)
{
    /// <summary>Gets a body of JSON.</summary>
    public string? Json { get; init; }

    /// <summary>Gets the fields of a form; one named file becomes an archive with such a configuration.</summary>
    public (string Name, string Value)[]? Form { get; init; }

    /// <summary>Gets whether the form is sent in parts.</summary>
    public bool InParts { get; init; }

    /// <summary>Gets the token of the agent that makes the call.</summary>
    public string? AgentToken { get; init; }

    /// <summary>Gets what they read: a path into the response, and the JSON there.</summary>
    public (string Path, string Json)[] Reads { get; init; } = [];

    public override string ToString() => $"{Client} {Line} {Json}{string.Join('&', (Form ?? []).Select(f => f.Name))} {Status}";

    public static JsonNode? At(JsonNode? node, string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(node, (at, name) => int.TryParse(name, out int index) ? at![index] : name == "#" ? at!.AsArray().Count : at![name]);
}

/// <summary>The vendor's clients.</summary>
internal enum VendorClient
{
    /// <summary>A token with its tenant, forms, arrays of log entries.</summary>
    Older,

    /// <summary>An access token, single log entries.</summary>
    Newer,

    /// <summary>Bare credentials.</summary>
    GoTool,
}
