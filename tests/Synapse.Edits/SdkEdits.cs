namespace Synapse.Edits;

/// <summary>Mistakes in the SDK: in its templates, or in what is written by hand.</summary>
internal static class SdkEdits
{
    private const string Source = "src/Synapse.Generated/";
    private const string Templates = "build/generation/templates/";

    public static IReadOnlyList<Edit> All { get; } =
    [
        Sdk("paths lose their last slash", Source + "Runtime/WireRequest.cs", ".Append(_path);", ".Append(_path.TrimEnd('/'));"),
        Sdk(
            "PUT is sent as POST",
            Templates + "Client.Class.liquid",
            "HttpMethod.{{ operation.HttpMethodUpper }}",
            """HttpMethod.{{ operation.HttpMethodUpper | replace: "Put", "Post" }}"""
        ),
        Sdk(
            "PATCH is sent as PUT",
            Templates + "Client.Class.liquid",
            "HttpMethod.{{ operation.HttpMethodUpper }}",
            """HttpMethod.{{ operation.HttpMethodUpper | replace: "Patch", "Put" }}"""
        ),
        Sdk(
            "path parameters are not escaped",
            Source + "Runtime/WireRequest.cs",
            "string escaped = Uri.EscapeDataString(value);",
            "string escaped = value;"
        ),
        Sdk(
            "query names lose their underscore",
            Templates + "Client.Method.Request.liquid",
            """request.AddQuery("{{ parameter.Name }}", query?""",
            """request.AddQuery("{{ parameter.Name | replace: "_", "" }}", query?"""
        ),
        Sdk(
            "the storage is asked for without its configuration",
            Templates + "Client.Method.Request.liquid",
            """request.AddQuery("{{ parameter.Name }}", "{{ parameter.ExtensionData["x-always"] }}");""",
            ""
        ),
        Sdk(
            "only the first of several expand values is sent",
            Source + "Runtime/WireRequest.cs",
            "foreach (T value in values ?? [])",
            "foreach (T value in (values ?? []).Take(1))"
        ),
        Sdk("dates lose their offset", Source + "Wire/PrimitiveCodecs.cs", "ss.FFFFFFFzzz\"", "ss.FFFFFFF\""),
        Sdk(
            "the access token has another header",
            Source + "Authentication/SynapseCredentials.cs",
            "new Header(\"Synapse-Access-Token\", accessToken)",
            "new Header(\"Synapse-Token\", accessToken)"
        ),
        Sdk(
            "credentials are sent as Bearer",
            Source + "Authentication/SynapseCredentials.cs",
            "\"Token \" + header.Value",
            "\"Bearer \" + header.Value"
        ),
        Sdk(
            "the tenant is left out",
            Source + "Authentication/SynapseCredentials.cs",
            "return Fixed(new Header(\"Authorization\", token), new Header(\"Synapse-Tenant\", tenant));",
            "return Fixed(new Header(\"Authorization\", token));"
        ),
        Sdk(
            "JSON is sent as text",
            Source + "Runtime/WireRequest.cs",
            "ContentType = new(\"application/json\")",
            "ContentType = new(\"text/plain\")"
        ),
        Sdk(
            "request bodies lose a field",
            Templates + "Class.Write.liquid",
            "writer.WritePropertyName(\"{{ property.Name }}\"u8);\n    {%",
            "writer.WritePropertyName(\"{{ property.Name | replace: \"metadata\", \"meta_data\" }}\"u8);\n    {%"
        ),
        Sdk(
            "null is not sent in updates",
            Templates + "Class.Write.liquid",
            "{%-     if omitNull == false -%}",
            "{%-     if omitNull == \"never\" -%}"
        ),
        Sdk(
            "form parts have another name",
            Templates + "Class.Form.liquid",
            "(\"{{ property.Name }}\"",
            "(\"{{ property.Name | replace: \"_\", \"-\" }}\""
        ),
        Sdk(
            "the file is a part without a file name",
            Source + "Runtime/MultipartForm.cs",
            "disposition.FileName = Quote(_file.FileName);",
            ""
        ),
        Sdk(
            "the file has another media type",
            Source + "Runtime/MultipartForm.cs",
            "MediaTypeHeaderValue.Parse(_file.ContentType)",
            "MediaTypeHeaderValue.Parse(\"text/plain\")"
        ),
        Sdk("truth values are written in Python's way", Source + "Runtime/MultipartForm.cs", "true => \"true\"", "true => \"True\""),
        Sdk(
            "fields are read under another name",
            Templates + "Class.liquid",
            "when name.SequenceEqual(\"{{ property.Name }}\"u8)",
            "when name.SequenceEqual(\"{{ property.Name | replace: \"version\", \"Version\" }}\"u8)"
        ),
        Sdk(
            "a page's total is not read",
            Source + "Wire/PageCodec.cs",
            "name.SequenceEqual(\"count\"u8)",
            "name.SequenceEqual(\"total\"u8)"
        ),
        Sdk("a bare array is no page", Source + "Wire/PageCodec.cs", "if (reader.IsStartArray)", "if (reader.IsEndArray)"),
        Sdk("a plain string is no log line", Templates + "Class.liquid", "if (reader.IsString)", "if (reader.IsEndArray)"),
        Sdk("integer job ids are written as text", Source + "Models/JobId.cs", "if (value.IsInteger)", "if (!value.IsInteger)"),
        Sdk(
            "unknown values are refused",
            Templates + "Enum.liquid",
            "_ => new {{ name }}(StringCodec.Read(ref reader)),",
            "_ => throw reader.Unexpected(\"a known value\"),"
        ),
        Sdk("400 is no validation error", Source + "Runtime/Failures.cs", "return status == 400", "return status == 422"),
        Sdk("field errors are not read", Source + "Runtime/ErrorBody.cs", "Errors[name] = [.. value", "_ = (string[])[.. value"),
    ];

    private static Edit Sdk(string name, string file, string text, string replacement) => new(name, EditSide.Sdk, file, text, replacement);
}
