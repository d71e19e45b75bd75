using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Model;
using Synapse.ContractGeneration.Names;

namespace Synapse.ContractGeneration.Writing;

/// <summary>The methods of an operation: what each returns, and what of the runtime it calls.</summary>
internal static class ResultMethods
{
    public static IEnumerable<JsonObject> Of(Operation operation, Signature signature)
    {
        string? type = operation.Result.Type?.Name;
        string nullable = operation.Result.IsNullable ? "?" : "";
        string codec = $"{type}, {operation.Result.Type?.Codec}";
        string item = $"{operation.Result.Type?.PageItem?.Name}, {operation.Result.Type?.PageItem?.Codec}";
        string itemName = operation.Result.Type?.PageItem?.Name ?? "";
        switch (operation.Result.Kind)
        {
            case ResultKind.None:
                yield return Method(operation, signature, "Task", "Runtime.SendAsync");
                break;
            case ResultKind.Text:
                yield return Method(operation, signature, "Task<string>", "Runtime.SendForTextAsync");
                break;
            case ResultKind.Json when operation.Result.IsNullable:
                string send = operation.Result.Type!.IsStruct ? "SendForValueOrNullAsync" : "SendOrNullAsync";
                yield return Method(operation, signature, $"Task<{type}{nullable}>", $"Runtime.{send}<{codec}>");
                break;
            case ResultKind.Json:
                yield return Method(operation, signature, $"Task<{type}>", $"Runtime.SendAsync<{codec}>");
                break;
            case ResultKind.Binary:
                yield return Method(operation, signature, "Task", "Runtime.DownloadAsync", isDownload: true);
                break;
            case ResultKind.Page:
                yield return Method(operation, signature, $"Task<{type}>", $"Runtime.SendAsync<{codec}>");
                yield return Method(operation, signature, $"PagedResult<{itemName}>", $"Runtime.List<{item}>", name: operation.ListAllName);
                break;
            case ResultKind.All:
                yield return Method(
                    operation, signature, $"Task<IReadOnlyList<{itemName}>>", $"Runtime.List<{item}>", ".ToListAsync(cancellationToken)");
                break;
            case ResultKind.Stream when !ReservedNames.HasMember("SynapseClient", operation.Name + "Async"):
                yield return Method(operation, signature, "IAsyncEnumerable<string>", "Runtime.ReadLinesAsync");
                break;
            default:
                break;
        }
    }

    private static JsonObject Method(
        Operation operation,
        Signature signature,
        string returns,
        string call,
        string after = "",
        string? name = null,
        bool isDownload = false)
    {
        string target = isDownload ? "Stream target, " : "";
        string progress = isDownload ? "IProgress<DownloadProgress>? downloadProgress = null, " : "";
        return new JsonObject
        {
            ["name"] = name ?? operation.Name,
            ["returns"] = returns,
            ["call"] = call,
            ["after"] = after,
            ["extra"] = isDownload ? ", target, downloadProgress" : "",
            ["signature"] = signature.Required + target + signature.Optional + progress,
            ["summary"] = name is null ? Summary(operation) : $"{Summary(operation)} Requests further pages as they are reached.",
            ["isEnumeration"] = name is not null,
            ["isDownload"] = isDownload,
            ["example"] = ExampleOf(operation, name ?? operation.Name),
            ["documentation"] = signature.Documentation(withQuery: true),
            ["overload"] = operation.QuerySince is not null,
            ["overloadSignature"] = signature.Required + target + signature.OptionalWithoutQuery
                + progress.Replace(" = null", "", StringComparison.Ordinal),
            ["overloadArguments"] = signature.RequiredArguments + (isDownload ? "target, " : "") + signature.ArgumentsWithoutQuery
                + (isDownload ? "downloadProgress: downloadProgress, " : ""),
            ["overloadDocumentation"] = signature.Documentation(withQuery: false),
        };
    }

    // The lines of the sample that calls it; null if none does.
    private static JsonArray? ExampleOf(Operation operation, string method) =>
        operation.Examples.FirstOrDefault(example => example.Contains($".{method}Async(", StringComparison.Ordinal)) is { } example
            ? IntermediateContract.List(example.Split('\n'), line => line)
            : null;

    private static string Summary(Operation operation) =>
        operation.Summary.Length > 0 ? operation.Summary : $"Sends {operation.Method} {operation.Path}.";
}
