using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Operations;

/// <summary>Decides what an operation returns, out of its responses.</summary>
internal sealed class ResultReader(SchemaTypes types, ProblemList problems)
{
    private const string Json = "application/json";

    public OperationResult? Read(MapNode operation, string method, string name, IReadOnlyList<OperationParameter> parameters)
    {
        if (operation.Map("responses") is not { } responses)
        {
            return null;
        }

        CheckStatuses(responses);
        Member[] successes = [.. responses.Members.Where(response => response.Name.Length == 3 && response.Name[0] == '2')];
        if (successes.Length == 0)
        {
            problems.Add(
                responses.Place, ProblemCode.Structure,
                $"{operation.Text("operationId")} needs a response for success: write '200', '201' or '204'.");
            return null;
        }

        OperationResult[] results = [.. successes.Select(success => Read(success, operation, method, name)).OfType<OperationResult>()];
        if (results.Length != successes.Length)
        {
            return null;
        }

        OperationResult first = results.FirstOrDefault(result => result.Kind != ResultKind.None) ?? results[0];
        for (int i = 0; i < results.Length; i++)
        {
            if (results[i].Kind != ResultKind.None && (results[i].Kind, results[i].Type?.Name) != (first.Kind, first.Type?.Name))
            {
                problems.Add(
                    successes[i].Place,
                    ProblemCode.Unsupported,
                    $"The responses {first.Status} and {results[i].Status} have different schemas: give both the same "
                        + $"one, with the fields of either.");
            }
        }

        bool mayBeNone = first.Kind == ResultKind.Json && results.Any(result => result.Kind == ResultKind.None);
        return Page(operation, first with { IsNullable = first.IsNullable || mayBeNone }, parameters);
    }

    private void CheckStatuses(MapNode responses)
    {
        foreach (Member response in responses.Members.Where(response => response.Name != "default" && !IsStatus(response.Name)))
        {
            problems.Add(
                response.Place, ProblemCode.Unsupported,
                $"The status {response.Name} is not supported: write one status, such as '200', or default.");
        }
    }

    private OperationResult? Read(Member success, MapNode operation, string method, string name)
    {
        MapNode? response = types.References.Resolve(success.Value, "responses");
        string description = response?.Text("description") ?? "";
        IReadOnlyList<Member> content = response?.Map("content")?.Members ?? [];
        if (content.Count == 0 || method == "head")
        {
            return new OperationResult(ResultKind.None, null, false, success.Name, description);
        }

        if (operation.IsTrue("x-stream"))
        {
            return new OperationResult(ResultKind.Stream, null, false, success.Name, description);
        }

        Member type = content.FirstOrDefault(member => member.Name == Json) ?? content[0];
        Node? schema = (type.Value as MapNode)?["schema"];
        if (type.Name != Json)
        {
            return Other(type, schema, success.Name, description);
        }

        if (types.Of(schema, name + "Result") is not { } decided)
        {
            return null;
        }

        if (decided.Codec is null)
        {
            types.Refuse(schema!, "A file comes as a media type of its own: write application/octet-stream.");
            return null;
        }

        return new OperationResult(ResultKind.Json, decided, types.IsNullable(schema), success.Name, description);
    }

    private static bool IsStatus(string name) => name.Length == 3 && name.All(char.IsAsciiDigit);

    private OperationResult? Other(Member type, Node? schema, string status, string description)
    {
        bool isFile = (schema as MapNode)?.Text("format") == "binary";
        if (isFile)
        {
            return new OperationResult(ResultKind.Binary, null, false, status, description);
        }

        if (type.Name.StartsWith("text/", StringComparison.Ordinal) && (schema as MapNode)?.Text("type") == "string")
        {
            return new OperationResult(ResultKind.Text, null, false, status, description);
        }

        problems.Add(
            type.Place,
            ProblemCode.Unsupported,
            $"A response of {type.Name} with this schema is not supported: write {Json}, a text/… with type: "
                + $"string, or type: string with format: binary.");
        return null;
    }

    private OperationResult? Page(MapNode operation, OperationResult result, IReadOnlyList<OperationParameter> parameters)
    {
        if (operation.Find("x-paging") is not { } mark)
        {
            if (result.Type?.PageItem is null)
            {
                return result;
            }

            problems.Add(
                operation.Place, ProblemCode.Mark,
                $"{operation.Text("operationId")} returns a page: write x-paging: page, or x-paging: all to return every entry.");
            return null;
        }

        if (result.Type?.PageItem is null)
        {
            problems.Add(mark.Place, ProblemCode.Mark, "x-paging needs a response whose schema has the mark x-page-of.");
            return null;
        }

        bool isByNumber = parameters.Any(parameter => parameter.Wire == "page");
        if (!isByNumber && parameters.FirstOrDefault(parameter => parameter.Wire is "cursor" or "limit" or "offset") is { } other)
        {
            problems.Add(
                mark.Place, ProblemCode.Unsupported,
                $"Paging by {other.Wire} is not supported: remove x-paging, and declare the page as a schema of its own.");
            return null;
        }

        return result with { Kind = mark.Value is ScalarNode { Text: "all" } ? ResultKind.All : ResultKind.Page };
    }
}
