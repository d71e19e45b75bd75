using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Operations;

/// <summary>
/// Decides how a request body is sent. One that is offered as JSON and as forms, as Django's tools write it, is sent as JSON, or as a
/// multipart form if it has a file.
/// </summary>
internal sealed class BodyReader(SchemaTypes types, ProblemList problems)
{
    private const string Json = "application/json";
    private const string Multipart = "multipart/form-data";

    private static readonly string[] Known = [Json, Multipart, "application/x-www-form-urlencoded"];

    public RequestBody? Read(MapNode operation, string method, string name)
    {
        if (operation["requestBody"] is not { } node || types.References.Resolve(node, "requestBodies") is not { } body
            || body.Map("content") is not { } content)
        {
            return null;
        }

        if (method is "get" or "head")
        {
            problems.Add(
                node.Place, ProblemCode.Unsupported,
                $"A {method.ToUpperInvariant()} request has no body: write query parameters, or another method.");
            return null;
        }

        bool offersJson = content.Find(Json) is not null;
        foreach (Member type in content.Members.Where(type => !Known.Contains(type.Name)))
        {
            problems.Add(
                type.Place, ProblemCode.Unsupported,
                $"A request body of {type.Name} is not supported: write {Json}, or {Multipart} for files.");
        }

        if (!offersJson && content.Find(Multipart) is null && content.Find(Known[2]) is { } urlencoded)
        {
            problems.Add(
                urlencoded.Place, ProblemCode.Unsupported,
                $"A request body of {Known[2]} is not supported: write {Json} or {Multipart}.");
        }

        bool isForm = content.Find(Multipart) is { } form && (!offersJson || HasFile(form));
        return (content.Find(isForm ? Multipart : Json)?.Value as MapNode)?["schema"] is { } schema
            ? isForm ? Form(schema, body, name) : JsonBody(schema, body, name)
            : null;
    }

    private RequestBody? JsonBody(Node schema, MapNode body, string name)
    {
        if (types.Of(schema, name + "Request") is not { } type)
        {
            return null;
        }

        if (type.Codec is null)
        {
            types.Refuse(schema, $"A file is sent in a form: write {Multipart}.");
            return null;
        }

        bool isRequired = body.IsTrue("required");
        bool isNullable = isRequired && types.IsNullable(schema);
        return new RequestBody(isNullable ? type.Nullable() : type, IsForm: false, isRequired, isNullable);
    }

    private RequestBody? Form(Node schema, MapNode body, string name)
    {
        if (types.Of(schema, name + "Request") is not { } type)
        {
            return null;
        }

        if (types.Find(type.Name) is not ModelType model)
        {
            types.Refuse(schema, "A form must be an object with properties.");
            return null;
        }

        types.MakeForm(model);
        return new RequestBody(type, IsForm: true, body.IsTrue("required"), IsNullable: false);
    }

    private bool HasFile(Member form) =>
        types.References.Resolve((form.Value as MapNode)?["schema"] ?? form.Value, "schemas") is { } schema
        && (schema.Map("properties")?.Members ?? []).Any(property => IsFile(property.Value));

    private bool IsFile(Node node) => types.References.Resolve(node, "schemas") is { } schema
        && (schema.Text("format") == "binary" || (schema["items"] is { } items && IsFile(items)));
}
