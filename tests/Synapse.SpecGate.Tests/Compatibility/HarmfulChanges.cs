using System.Text.Json.Nodes;
using Synapse.SpecGate.Tests.Edits;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>The harmful changes, each with the code of the finding that names it.</summary>
internal static class HarmfulChanges
{
    public static readonly (string Code, string Name, object[] Keys, Action<JsonObject> Change)[] All =
    [
        ("api-removed-without-deprecation", "an operation goes", ["paths", "/jobs/{id}/"], node => node.Remove("get")),
        (
            "api-operation-id-removed",
            "an operation has another name",
            ["paths", "/jobs/{id}/", "get"],
            node => node["operationId"] = "fetch_job"
        ),
        ("path-changed", "a path changes", ["paths"], node => node.Rename("/logs/", "/entries/")),
        ("path-changed", "a path loses its slash", ["paths"], node => node.Rename("/logs/", "/logs")),
        ("method-changed", "a method changes", ["paths", "/plugins/{id}/"], node => node.Rename("put", "patch")),
        (
            "response-non-success-status-removed",
            "an error status goes",
            ["paths", "/plugins/", "post", "responses"],
            node => node.Remove("400")
        ),
        (
            "response-success-status-removed",
            "the success status changes",
            ["paths", "/plugins/", "post", "responses"],
            node => node.Rename("201", "202")
        ),
        (
            "response-optional-property-removed",
            "an answer is something else",
            ["paths", "/plugins/{id}/", "get", "responses", "200", "content", "application/json"],
            node => node["schema"] = Reference("Agent")
        ),
        (
            "request-parameter-removed",
            "a query parameter goes",
            ["paths", "/jobs/", "get"],
            node => node["parameters"]!.AsArray().RemoveAt(0)
        ),
        (
            "request-parameter-removed",
            "a query parameter has another name",
            ["paths", "/jobs/", "get", "parameters", 2],
            node => node["name"] = "since"
        ),
        (
            "format",
            "a query parameter has another type",
            ["paths", "/jobs/", "get", "parameters", 1],
            node => node["schema"] = new JsonObject { ["type"] = "string" }
        ),
        (
            "request-parameter-became-required",
            "a query parameter must be given",
            ["paths", "/jobs/", "get", "parameters", 0],
            node => node["required"] = true
        ),
        (
            "query-since",
            "the first query parameter comes without a version",
            ["paths", "/storages/{id}/", "get"],
            node => node["parameters"]!.AsArray().Add(
                new JsonObject { ["name"] = "anew", ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } })
        ),
        (
            "format",
            "a path parameter has another type",
            ["paths", "/plugins/{id}/", "get", "parameters", 0],
            node => node["schema"] = new JsonObject { ["type"] = "string" }
        ),
        ("explode", "lists are sent with commas", ["paths", "/jobs/{id}/", "get", "parameters", 1], node => node["explode"] = false),
        ("response-optional-property-removed", "a field of an answer goes", Properties("Agent"), node => node.Remove("url")),
        (
            "response-optional-property-removed",
            "a field of an answer has another name",
            Properties("Job"),
            node => node.Rename("progress", "percent")
        ),
        (
            "response-property-type-changed",
            "a field of an answer has another type",
            Properties("Storage"),
            node => node["is_default"]!["type"] = "string"
        ),
        ("format", "a field of an answer has another format", Properties("Plugin"), node => node["created"]!["format"] = "date"),
        ("response-property-became-optional", "a field that was certain may be missing", Schema("Agent"), node => node.Remove("required")),
        (
            "response-property-became-nullable",
            "a field that was certain may be null",
            Properties("Storage", "id"),
            node => node["nullable"] = true
        ),
        ("request-property-removed", "a field of a request goes", Properties("RunPluginRequest"), node => node.Remove("debug")),
        (
            "request-property-became-required",
            "a field of a request must be given",
            Schema("CreatePluginRequest"),
            node => node["required"]!.AsArray().Add("version")
        ),
        (
            "request-property-became-not-nullable",
            "a field of a request may not be null",
            Properties("UpdatePluginRequest", "version"),
            node => node["nullable"] = false
        ),
        ("request-property-max-decreased", "a limit is tighter", Properties("UpdateJobRequest", "progress"), node => node["maximum"] = 90),
        ("default", "a default comes", Properties("CreateServeApplicationRequest", "num_replicas"), node => node["default"] = 2),
        (
            "request-property-removed",
            "a part of a form has another name",
            Properties("CreatePluginReleaseRequest"),
            node => node.Rename("is_stable", "stable")
        ),
        (
            "request-property-became-required",
            "a part of a form must be given",
            Schema("CreatePluginReleaseRequest"),
            node => node["required"]!.AsArray().Add("changelog")
        ),
        ("format", "a part of a form is no file", Properties("CreatePluginReleaseRequest", "file"), node => node.Remove("format")),
        (
            "x-known-values",
            "a known value goes",
            Schema("JobStatus"),
            node => node["x-known-values"]!.AsArray().RemoveText("queued")
        ),
        (
            "x-known-values",
            "a known value has another name",
            Schema("StorageProvider"),
            node => node["x-known-values"]![0] = "s3"
        ),
        ("request-parameter-list-of-types-narrowed", "an alternative goes", Schema("JobId"), node => node["anyOf"]!.AsArray().RemoveAt(1)),
        (
            "credential-changed",
            "a credential has another header",
            ["components", "securitySchemes", "AccessToken"],
            node => node["name"] = "X-Access-Token"
        ),
        ("credentials-refused", "a way to authenticate goes", [], node => node["security"]!.AsArray().RemoveAt(1)),
        (
            "request-body-media-type-removed",
            "an upload has another media type",
            ["paths", "/plugin_releases/", "post", "requestBody", "content"],
            node => node.Rename("multipart/form-data", "application/json")
        ),
        ("maxItems", "a list has a limit", Properties("CreatePluginReleaseRequest", "requirements"), node => node["maxItems"] = 5),
        (
            "uniqueItems",
            "a list takes nothing twice",
            Properties("CreatePluginReleaseRequest", "requirements"),
            node => node["uniqueItems"] = true
        ),
        ("multipleOf", "a number has steps", Properties("UpdateJobRequest", "progress"), node => node["multipleOf"] = 5),
        (
            "additionalProperties",
            "a request takes no other fields",
            Schema("CreatePluginRequest"),
            node => node["additionalProperties"] = false
        ),
        ("server-removed", "the server is another", ["servers", 0], node => node["url"] = "https://api2.example/"),
        (
            "request-optional-property-became-read-only",
            "a field of a request is not written",
            Properties("UpdatePluginRequest", "version"),
            node => node["readOnly"] = true
        ),
        ("nullable", "a field of a response is never null", Properties("Agent", "url"), node => node.Remove("nullable")),
        (
            "success-status-added",
            "a success has another body",
            ["paths", "/jobs/{id}/", "get", "responses"],
            node => node["202"] = new JsonObject { ["description"] = "Not yet." }
        ),
        ("x-retry", "x-retry changes", ["paths", "/plugins/{id}/run/", "post"], node => node["x-retry"] = "safe"),
        ("x-secret", "x-secret goes", Properties("Agent", "token"), node => node.Remove("x-secret")),
        ("x-paging", "x-paging changes", ["paths", "/storages/", "get"], node => node["x-paging"] = "page"),
        ("x-always", "x-always changes", ["components", "parameters", "PageSize"], node => node["x-always"] = "10"),
        ("x-required-any", "x-required-any changes", Schema("LogEntry"), node => node["x-required-any"]!.AsArray().RemoveAt(0)),
        ("x-also", "x-also goes", Properties("ConsoleLog", "message"), node => node.Remove("x-also")),
        ("x-type", "x-type goes", Properties("Job", "status"), node => node.Remove("x-type")),
    ];

    private static object[] Schema(string name) => ["components", "schemas", name];

    private static object[] Properties(string schema, params object[] property) => [.. Schema(schema), "properties", .. property];

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
