using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Changes;

/// <summary>The places in a contract as a maintainer calls them, and the lines on which they are.</summary>
internal sealed class Places(SpecificationChange change)
{
    /// <summary>Gets the name of the place at a JSON pointer: <c>update_job, progress</c> or <c>Job.status</c>.</summary>
    public string NameOf(string pointer)
    {
        string[] steps = [.. pointer.Split('/').Skip(1).Select(Unescape)];
        return steps switch
        {
            ["paths", var path, var method, .. var rest] => $"{OperationId(path, method)}{Rest(rest, ", ", pointer)}",
            ["components", "schemas", var schema, .. var rest] => $"{schema}{Rest(rest, ".", pointer)}",
            ["components", var kind, var name, .. var rest] => $"{kind.TrimEnd('s')} {name}{Rest(rest, ", ", pointer)}",
            _ => string.Join('.', steps),
        };
    }

    /// <summary>Gets the line of a place in the new contract.</summary>
    public int? LineOf(string pointer) => change.After.Document.LineOf(pointer);

    /// <summary>Gets the line of an operation, or of a field that it sends or reads, in the new contract.</summary>
    public int? LineOf(string operationId, string? field) =>
        change.After.Document.Operations.FirstOrDefault(operation => operation.Id == operationId) is { } operation
            ? LineOf((field is null ? null : Field(operation.Node, operation.Pointer, field)) ?? operation.Pointer)
            : null;

    private string OperationId(string path, string method) =>
        change.After.Document.Operations.Concat(change.Before.Document.Operations)
            .FirstOrDefault(operation => operation.Path == path && operation.Method.Equals(method, StringComparison.OrdinalIgnoreCase))?.Id
        ?? $"{method.ToUpperInvariant()} {path}";

    // The names on the way; what only leads from one to the next says nothing to a reader.
    private string Rest(string[] steps, string separator, string pointer)
    {
        var names = new List<string>();
        for (int index = 0; index < steps.Length; index++)
        {
            if (steps[index] is "properties" or "responses" or "headers" && index + 1 < steps.Length)
            {
                names.Add(steps[++index]);
            }
            else if (steps[index] is "parameters" && index + 1 < steps.Length)
            {
                names.Add(Parameter(pointer, steps[++index]));
            }
        }

        return names.Count == 0 ? "" : separator + string.Join('.', names);
    }

    private string Parameter(string pointer, string step)
    {
        SpecificationDocument document = change.After.Document;
        string[] keys = pointer[..(pointer.IndexOf("/parameters/", StringComparison.Ordinal) + 11)].Split('/')[1..];
        JsonNode? parameters = keys.Aggregate((JsonNode?)document.Root, (node, key) => (node as JsonObject)?[Unescape(key)]);
        return int.TryParse(step, out int index) && parameters is JsonArray array && index < array.Count
            && array[index] is JsonObject parameter && document.Resolve(parameter)["name"] is JsonValue name
            ? name.ToString()
            : step;
    }

    /// <summary>Finds the first property, parameter or header of a name below a node, references included.</summary>
    private string? Field(JsonNode start, string pointer, string field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(JsonNode Node, string Pointer)>([(start, pointer)]);
        while (open.TryDequeue(out (JsonNode Node, string Pointer) at))
        {
            foreach ((string key, JsonNode child) in Children(at.Node))
            {
                string below = YamlJson.Join(at.Pointer, key);
                if ((key == field && at.Pointer.EndsWith("/properties", StringComparison.Ordinal)) || IsParameter(child, field))
                {
                    return below;
                }

                open.Enqueue((child, below));
                if (key == "$ref" && child is JsonValue value && value.ToString() is ['#', ..] reference && seen.Add(reference))
                {
                    open.Enqueue((change.After.Document.Resolve(at.Node.AsObject()), reference[1..]));
                }
            }
        }

        return null;
    }

    private static bool IsParameter(JsonNode node, string name) =>
        node is JsonObject value && value.ContainsKey("in") && value["name"]?.ToString() == name;

    private static IEnumerable<(string, JsonNode)> Children(JsonNode node) => node switch
    {
        JsonObject value => value.Where(member => member.Value is not null).Select(member => (member.Key, member.Value!)),
        JsonArray array => array.Select((element, index) => ($"{index}", element!)).Where(element => element.Item2 is not null),
        _ => [],
    };

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
