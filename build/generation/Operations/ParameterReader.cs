using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Operations;

/// <summary>Reads the parameters of an operation, those of its path included.</summary>
internal sealed class ParameterReader(SchemaTypes types, ProblemList problems)
{
    private static readonly string[] OwnHeaders =
    [
        "Accept", "Authorization", "Connection", "Content-Length", "Content-Type", "Cookie", "Host", "Proxy-Authorization",
        "Synapse-Access-Token", "SYNAPSE-Agent", "Synapse-Tenant", "Transfer-Encoding", "User-Agent",
    ];

    public IReadOnlyList<OperationParameter> Read(Member path, MapNode operation, string operationName)
    {
        (Node Node, MapNode Schema)[] parameters =
        [
            .. ((MapNode)path.Value).List("parameters").Concat(operation.List("parameters"))
                .Select(node => (node, types.References.Resolve(node, "parameters")))
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.node, pair.Item2!))
                .Reverse()
                .DistinctBy(pair => (pair.Item2.Text("in"), pair.Item2.Text("name")))
                .Reverse(),
        ];
        CheckTwice(operation);
        CheckPath(path, parameters, operation);
        IReadOnlyDictionary<string, string> arguments = new NameScope(ReservedNames.OfMethod)
            .TakeAll(Keys(parameters, isArgument: true), key => Identifier.Camel(WireName(key)));
        IReadOnlyDictionary<string, string> properties = new NameScope(ReservedNames.OfModel(operationName + "Query"))
            .TakeAll(Keys(parameters, isArgument: false), key => Identifier.Pascal(WireName(key)));
        return
        [
            .. parameters
                .Select(pair => Read(pair.Node, pair.Schema, operationName, IsArgument(pair.Schema) ? arguments : properties))
                .OfType<OperationParameter>()
                .OrderBy(parameter => parameter.Location == "path" ? 0 : 1),
        ];
    }

    private OperationParameter? Read(Node node, MapNode parameter, string operation, IReadOnlyDictionary<string, string> names)
    {
        string wire = parameter.Text("name") ?? "";
        string location = parameter.Text("in") ?? "";
        if (!CheckLocation(parameter, wire, location) || types.Of(parameter["schema"], operation + Identifier.Pascal(wire)) is not { } type)
        {
            return null;
        }

        CsType single = location == "query" ? type.Item ?? type : type;
        if (single.Text is null)
        {
            string allowed = "a text, a number, a truth value or an enum" + (location == "query" ? ", or a list of them" : "");
            types.Refuse(parameter["schema"]!, $"The {location} parameter {wire} cannot be sent as a text: write {allowed}.");
            return null;
        }

        if (location == "query" && type.Item is not null && parameter.Find("explode") is { Value: ScalarNode { Text: "false" } } explode)
        {
            problems.Add(
                explode.Place, ProblemCode.Unsupported,
                $"The query parameter {wire} must say explode: true: several values are sent as repeated keys.");
        }

        bool isRequired = location == "path" || parameter.IsTrue("required");
        if (parameter.Find("x-always") is { } always && location != "query")
        {
            problems.Add(always.Place, ProblemCode.Mark, "x-always is for query parameters: remove it.");
        }

        if (parameter.Find("x-secret") is { } secret && location != "path")
        {
            problems.Add(secret.Place, ProblemCode.Mark, "x-secret is for path parameters: send a secret in a path, or in the body.");
        }

        MapNode? schema = types.References.Resolve(parameter["schema"]!, "schemas");
        if (location == "path")
        {
            CheckSegments(schema!, wire);
        }

        return new OperationParameter(wire, location, names[Key(parameter)], type, parameter.Text("description") ?? "", node.Place)
        {
            IsRequired = isRequired,
            IsSecret = parameter.IsTrue("x-secret"),
            IsDeprecated = parameter.IsTrue("deprecated"),
            Always = parameter.Text("x-always"),
            Bounds = Bounds.Of(type.Item is null ? schema : types.References.Resolve(schema!["items"]!, "schemas")),
        };
    }

    // A server would take the path for another one.
    private void CheckSegments(MapNode schema, string parameter)
    {
        foreach (ScalarNode value in schema.List("enum").Concat(schema.List("x-known-values")).OfType<ScalarNode>())
        {
            if (!value.IsNull && (value.Text.Trim() is "" or "." or ".." || value.Text.AsSpan().ContainsAny('\r', '\n', '\0')))
            {
                types.Refuse(value, $"The value \"{value.Text}\" cannot stand in a path: remove it, or send {parameter} in the query.");
            }
        }
    }

    private bool CheckLocation(MapNode parameter, string wire, string location)
    {
        string? usual = location switch { "query" => "form", "path" or "header" => "simple", _ => null };
        Node place = parameter["in"] ?? parameter;
        if (usual is null)
        {
            problems.Add(
                place.Place,
                ProblemCode.Unsupported,
                location == "cookie" ? "The client sends no cookies: write in: header or in: query." : "in must be path, query or header.");
            return false;
        }

        if (location == "header" && OwnHeaders.Contains(wire, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(
                parameter["name"]!.Place, ProblemCode.Unsupported,
                $"The client sets the header {wire} itself: remove the parameter.");
            return false;
        }

        if (parameter.Text("style") is { } style && style != usual)
        {
            string instead = style == "deepObject" ? "one parameter for each field"
                : location == "query" ? "style: form and explode: true"
                : $"style: {usual}";
            problems.Add(parameter["style"]!.Place, ProblemCode.Unsupported, $"The style {style} is not supported here: write {instead}.");
            return false;
        }

        return true;
    }

    private void CheckTwice(MapNode operation)
    {
        IEnumerable<IGrouping<(string?, string?), Node>> groups = operation.List("parameters")
            .GroupBy(node => types.References.Resolve(node, "parameters") is { } parameter
                ? (parameter.Text("in"), parameter.Text("name"))
                : default);
        foreach (IGrouping<(string?, string? Name), Node> twice in groups.Where(group => group.Key.Item2 is not null && group.Count() > 1))
        {
            problems.Add(twice.Last().Place, ProblemCode.Structure, $"The parameter {twice.Key.Name} stands twice: remove one.");
        }
    }

    private void CheckPath(Member path, (Node Node, MapNode Schema)[] parameters, MapNode operation)
    {
        string id = operation.Text("operationId") ?? "";
        string[] placeholders = [.. path.Name.Split('{').Skip(1).Select(part => part.Split('}')[0])];
        string[] declared = [.. parameters.Where(pair => pair.Schema.Text("in") == "path").Select(pair => pair.Schema.Text("name") ?? "")];
        foreach (string missing in placeholders.Except(declared))
        {
            problems.Add(operation.Place, ProblemCode.Path, $"{id} needs a parameter {missing}, in: path, for the path {path.Name}.");
        }

        foreach ((Node node, MapNode schema) in parameters.Where(pair => pair.Schema.Text("in") == "path"))
        {
            if (!placeholders.Contains(schema.Text("name") ?? ""))
            {
                problems.Add(
                    node.Place, ProblemCode.Path,
                    $"The path parameter {schema.Text("name")} of {id} does not occur in the path {path.Name}.");
            }
        }
    }

    private static bool IsArgument(MapNode parameter) => parameter.Text("in") == "path" || parameter.IsTrue("required");

    private static IEnumerable<string> Keys((Node Node, MapNode Schema)[] parameters, bool isArgument) =>
        parameters.Where(pair => IsArgument(pair.Schema) == isArgument).Select(pair => Key(pair.Schema)).Distinct();

    private static string WireName(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string Key(MapNode parameter) => $"{parameter.Text("in")}:{parameter.Text("name")}";
}
