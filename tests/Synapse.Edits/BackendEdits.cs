namespace Synapse.Edits;

/// <summary>Departures of a backend from the contract, made in the emulator alone.</summary>
internal static class BackendEdits
{
    private const string Http = "src/Synapse.Emulator/Http/";

    public static IReadOnlyList<Edit> All { get; } =
    [
        Backend("creating answers 200", "PluginEndpoints.cs", "AnswerAsync(201, plugin)", "AnswerAsync(200, plugin)"),
        Backend("an upload answers 200", "PluginReleaseEndpoints.cs", "AnswerAsync(201, View", "AnswerAsync(200, View"),
        Backend("a run answers 201", "RunPluginEndpoint.cs", "AnswerAsync(200, new JsonObject", "AnswerAsync(201, new JsonObject"),
        Backend("a run names its job otherwise", "RunPluginEndpoint.cs", "[\"job_id\"] = view.Id", "[\"job\"] = view.Id"),
        Backend("pages call their entries items", "Pages.cs", "[\"results\"] =", "[\"items\"] ="),
        Backend("pages do not count", "Pages.cs", "[\"count\"] = count,", ""),
        Backend("errors have no detail", "ApiError.cs", "[\"detail\"] = detail", "[\"error\"] = detail"),
        Backend("the access token has another header", "CredentialCheck.cs", "\"Synapse-Access-Token\"", "\"X-Access-Token\""),
        Backend("a date filter is ignored", "JobFilterQuery.cs", "query[\"created_after\"]", "query[\"createdAfter\"]"),
        Backend(
            "the configuration of a storage is left out",
            "StorageEndpoints.cs",
            "request.Query[\"with_configuration\"]",
            "request.Query[\"configuration\"]"
        ),
        Backend("a release is not expanded", "PluginReleaseEndpoints.cs", ".Contains(\"plugin\")", ".Contains(\"plugins\")"),
        Backend(
            "a form part is expected under another name",
            "PluginReleaseEndpoints.cs",
            "fields.Boolean(release, \"is_stable\")",
            "fields.Boolean(release, \"stable\")"
        ),
    ];

    private static Edit Backend(string name, string file, string text, string replacement) =>
        new(name, EditSide.Backend, Http + file, text, replacement);
}
