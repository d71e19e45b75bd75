using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Writing;

/// <summary>What the templates print of an operation.</summary>
internal static class OperationMarks
{
    public static JsonObject Of(Operation operation)
    {
        var signature = new Signature(operation);
        return new JsonObject
        {
            ["name"] = operation.Name,
            ["id"] = Literal.Of(operation.Id),
            ["idText"] = operation.Id,
            ["method"] = operation.Method[0] + operation.Method[1..].ToLowerInvariant(),
            ["verb"] = operation.Method,
            ["path"] = Literal.Of(operation.Path),
            ["pathText"] = operation.Path,
            ["status"] = operation.Result.Status,
            ["retry"] = operation.IsSafeToRetry ? "Safe" : "Never",
            ["description"] = operation.Description,
            ["deprecated"] = operation.IsDeprecated,
            ["settings"] = Settings(operation),
            ["returnsText"] = operation.Result.Description,
            ["errors"] = string.Concat(operation.ErrorStatuses.Select(status => status + ", ")),
            ["isValidated"] = operation.ErrorStatuses.Contains("400"),
            ["queryClass"] = operation.QueryName,
            ["querySince"] = operation.QuerySince,
            ["properties"] = IntermediateContract.List(operation.Parameters.Where(parameter => !parameter.IsRequired), Property),
            ["methods"] = IntermediateContract.List(ResultMethods.Of(operation, signature), method => method),
            ["required"] = signature.Required,
            ["optional"] = signature.Optional,
            ["describe"] = signature.Describe,
            ["arguments"] = signature.Arguments,
            ["checksBody"] = operation.Body is { IsRequired: true, IsNullable: false } && !operation.Body.Type.IsStruct,
            ["parameters"] = IntermediateContract.List(operation.Parameters, Parameter),
            ["body"] = operation.Body is { } body ? Body(body) : null,
        };
    }

    private static string Settings(Operation operation)
    {
        string text = operation.Result.Kind switch
        {
            ResultKind.Text => ", Accept: \"text/*\"",
            ResultKind.Binary => ", Accept: \"*/*\"",
            _ => "",
        };
        return (operation.IsSensitive ? ", IsSensitive: true" : "")
            + (operation.Result.Kind is ResultKind.Stream or ResultKind.Binary ? ", IsStream: true" : "")
            + (operation.IsAnonymous ? ", IsAnonymous: true" : "") + text;
    }

    private static JsonObject Property(OperationParameter parameter) => new()
    {
        ["name"] = parameter.Name,
        ["declared"] = parameter.Type.Name + "?",
        ["description"] = (parameter.Description.Length > 0 ? parameter.Description : $"The parameter {parameter.Wire}.")
            + (parameter.Always is { } always ? $" {always} unless set." : ""),
        ["deprecated"] = parameter.IsDeprecated,
    };

    private static JsonObject Parameter(OperationParameter parameter)
    {
        bool isList = parameter.Type.Item is not null;
        string source = parameter.IsArgument ? parameter.Name : $"query?.{parameter.Name}";
        string value = isList ? "item" : parameter.IsArgument ? parameter.Name : Local.Of(parameter.Name);
        CsType single = parameter.Type.Item ?? parameter.Type;
        return new JsonObject
        {
            ["kind"] = parameter.Location == "path" ? "path"
                : parameter.IsConstant ? "constant"
                : isList ? "list"
                : parameter.IsArgument ? "argument"
                : "optional",
            ["key"] = Literal.Of(parameter.Wire),
            ["add"] = parameter.Location == "header" ? "AddHeader" : "AddQuery",
            ["source"] = source,
            ["local"] = Local.Of(parameter.Name),
            ["text"] = single.TextOf(value),
            ["checks"] = IntermediateContract.List(parameter.Bounds.Checks(single, value, Literal.Of(parameter.Wire)), check => check),
            ["secret"] = parameter.IsSecret,
            ["isArgument"] = parameter.IsArgument,
            ["always"] = parameter.Always is { } always ? Literal.Of(always) : null,
        };
    }

    private static JsonObject Body(RequestBody body) => new()
    {
        ["isForm"] = body.IsForm,
        ["declared"] = body.Type.Name,
        ["codec"] = body.Type.Codec,
        ["isRequired"] = body.IsRequired,
        ["value"] = body.Type.IsStruct && !body.IsRequired ? "request.Value" : "request",
    };
}
