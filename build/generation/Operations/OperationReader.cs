using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Operations;

/// <summary>Reads the operations and decides what their methods look like.</summary>
internal sealed class OperationReader(MapNode root, SchemaTypes types, ProblemList problems)
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete", "head"];

    private readonly OperationNames _names = new(problems);
    private readonly ParameterReader _parameters = new(types, problems);
    private readonly BodyReader _bodies = new(types, problems);
    private readonly ResultReader _results = new(types, problems);

    public IReadOnlyList<Operation> Read()
    {
        var operations = new List<Operation>();
        foreach (Member path in root.Map("paths")?.Members ?? [])
        {
            if (!path.Name.StartsWith('/'))
            {
                problems.Add(path.Place, ProblemCode.Path, $"A path must begin with a slash: write /{path.Name}.");
            }

            foreach (Member method in (path.Value as MapNode)?.Members.Where(member => Methods.Contains(member.Name)) ?? [])
            {
                if (method.Value is MapNode node && Read(path, method.Name, node) is { } operation)
                {
                    operations.Add(operation);
                }
            }
        }

        return operations;
    }

    private Operation? Read(Member path, string method, MapNode node)
    {
        if (_names.Take(node) is not { } name)
        {
            return null;
        }

        if (node.Find("x-retry") is null)
        {
            problems.Add(
                node.Place,
                ProblemCode.Mark,
                $"Say whether {node.Text("operationId")} may be sent again after a failure: "
                    + "write x-retry: safe if a second execution changes nothing more, else x-retry: never.");
        }

        IReadOnlyList<OperationParameter> parameters = _parameters.Read(path, node, name);
        bool hasQuery = parameters.Any(parameter => !parameter.IsRequired);
        if (!hasQuery && node["x-query-since"] is { } since)
        {
            problems.Add(since.Place, ProblemCode.Mark, "x-query-since is for an operation with optional parameters: remove it.");
        }

        RequestBody? body = _bodies.Read(node, method, name);
        OperationResult? result = _results.Read(node, method, name, parameters);
        if (result is null)
        {
            return null;
        }

        return new Operation(node.Text("operationId")!, name, method.ToUpperInvariant(), path.Name, node.Place)
        {
            Summary = node.Text("summary") ?? "",
            Description = node.Text("description"),
            Examples =
            [
                .. node.List("x-codeSamples").OfType<MapNode>()
                    .Where(sample => sample.Text("lang") == "C#")
                    .Select(sample => sample.Text("source") ?? ""),
            ],
            IsSafeToRetry = node.Text("x-retry") == "safe",
            IsSensitive = node.IsTrue("x-sensitive"),
            IsAnonymous = (node["security"] ?? root["security"]) is ListNode { Items.Count: 0 },
            IsDeprecated = node.IsTrue("deprecated"),
            Parameters = parameters,
            Body = body,
            Result = result,
            ErrorStatuses = [.. node.Map("responses")!.Members.Select(response => response.Name).Where(status => status[0] is '4' or '5')],
            ListAllName = result.Kind == ResultKind.Page ? _names.TakeListAll(name, node) : null,
            QueryName = hasQuery ? types.Names.Declare(name + "Query") : null,
            QuerySince = node.Text("x-query-since"),
        };
    }
}
