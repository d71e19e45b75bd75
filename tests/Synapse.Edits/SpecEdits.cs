namespace Synapse.Edits;

/// <summary>Changes of the contract that callers and backends would feel.</summary>
internal static class SpecEdits
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        Spec("a path is renamed", "  /plugin_releases/{id}/:", "  /releases/{id}/:"),
        Spec("a path loses its last slash", "  /jobs/{id}/console_logs/:", "  /jobs/{id}/console_logs:"),
        Spec("a method changes", "    patch:\n      operationId: update_job", "    post:\n      operationId: update_job"),
        Spec("an operation goes away", "    get:\n      operationId: get_plugin\n", "    delete:\n      operationId: get_plugin\n"),
        Spec("a documented status goes away", "        '409': { $ref: '#/components/responses/Conflict' }\n", ""),
        Spec(
            "a status is added",
            "        '404': { $ref: '#/components/responses/NotFound' }\n",
            "        '404': { $ref: '#/components/responses/NotFound' }\n        '410': { $ref: '#/components/responses/NotFound' }\n"
        ),
        Spec("a success status changes", "        '201': { description: The new plugin", "        '202': { description: The new plugin"),
        Spec(
            "a required field is renamed",
            "        name: { type: string, description: Its name. }",
            "        title: { type: string, description: Its name. }"
        ),
        Spec(
            "a response field is renamed",
            "        progress: { type: number, format: double, nullable: true",
            "        percent: { type: number, format: double, nullable: true"
        ),
        Spec(
            "a response field has another type",
            "        user: { type: integer, format: int64, nullable: true, description: Who started it. }",
            "        user: { type: string, nullable: true, description: Who started it. }"
        ),
        Spec(
            "a field is added that no interaction shows",
            "        user: { type: integer, format: int64, nullable: true, description: Who started it. }",
            "        user: { type: integer, format: int64, nullable: true, description: Who started it. }\n        priority: { type: integer, format: int64, nullable: true, description: How urgent it is. }"
        ),
        Spec("a query parameter is renamed", "{ name: created_after, in: query", "{ name: since, in: query"),
        Spec(
            "a form part is renamed",
            "        is_stable: { type: boolean, nullable: true, description: Whether the release is stable. }\n        config: { type: string",
            "        stable: { type: boolean, nullable: true, description: Whether the release is stable. }\n        config: { type: string"
        ),
        Spec("the upload has another content type", "multipart/form-data: { schema", "application/x-www-form-urlencoded: { schema"),
        Spec(
            "what may be expanded changes its style",
            "style: form, explode: true, schema: { type: array, items: { $ref: '#/components/schemas/JobExpand' } }",
            "style: form, explode: false, schema: { type: array, items: { $ref: '#/components/schemas/JobExpand' } }"
        ),
    ];

    private static Edit Spec(string name, string text, string replacement) =>
        new(name, EditSide.Spec, "openapi/synapse-integration.yaml", text, replacement);
}
