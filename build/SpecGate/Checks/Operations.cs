using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Checks;

/// <summary>Where a request goes, and which responses the client can meet: methods, paths, servers, success statuses.</summary>
internal sealed class Operations : ICheck
{
    public string Name => "Operations";

    public IEnumerable<Finding> Run(SpecificationChange change) =>
        [
            .. Moves(change),
            .. Servers(change),
            .. change.Before.Document.Operations.SelectMany(operation => Successes(change, operation)),
            .. change.Before.Document.Operations.SelectMany(operation => FirstParameters(change, operation)),
        ];

    private static IEnumerable<Finding> Moves(SpecificationChange change)
    {
        foreach ((Operation was, Operation now) in change.Moves)
        {
            int? line = change.Places.LineOf(now.Pointer);
            if (was.Method != now.Method)
            {
                yield return new Finding(
                    Severity.Breaking, "method-changed", $"its method was {was.Method} and is {now.Method}", was.Id, line);
            }

            if (was.Path != now.Path)
            {
                yield return new Finding(Severity.Breaking, "path-changed", $"its path was {was.Path} and is {now.Path}", was.Id, line);
            }
        }
    }

    private static IEnumerable<Finding> Servers(SpecificationChange change)
    {
        string[] was = Urls(change.Before.Document);
        string[] now = Urls(change.After.Document);
        foreach (string url in was.Except(now))
        {
            yield return new Finding(
                Severity.Breaking, "server-removed", $"requests no longer go to {url}", "servers", change.Places.LineOf("/servers"));
        }

        foreach (string url in now.Except(was))
        {
            yield return new Finding(
                Severity.Harmless, "server-added", $"requests can go to {url}", "servers", change.Places.LineOf("/servers"));
        }
    }

    private static string[] Urls(SpecificationDocument document) =>
        [
            .. (document.Root["servers"] as JsonArray ?? []).OfType<JsonObject>().Select(server => server["url"]?.ToString() ?? ""),
        ];

    private static IEnumerable<Finding> Successes(SpecificationChange change, Operation was)
    {
        if (change.After.Document.Operations.FirstOrDefault(operation => operation.Id == was.Id) is not { } now)
        {
            yield break;
        }

        string[] known = [.. Success(was)];
        string[] contents = [.. known.Select(status => Content(change.After.Document, now, status))];
        foreach (string status in Success(now).Except(known))
        {
            bool isReadable = contents.Contains(Content(change.After.Document, now, status));
            yield return new Finding(
                isReadable ? Severity.Harmless : Severity.Breaking,
                "success-status-added",
                isReadable
                    ? $"the response {status} has the body of the one that it had"
                    : $"an older client cannot read the response {status}: its body is not that of {string.Join(", ", known)}",
                was.Id,
                change.Places.LineOf($"{now.Pointer}/responses/{status}"));
        }
    }

    private static IEnumerable<Finding> FirstParameters(SpecificationChange change, Operation was)
    {
        if (change.After.Document.Operations.FirstOrDefault(operation => operation.Id == was.Id) is { } now
            && !was.Parameters.Any(IsOptional)
            && now.Parameters.Any(IsOptional)
            && now.Node["x-query-since"] is null)
        {
            yield return new Finding(
                Severity.Breaking,
                "query-since",
                "its first optional parameters change the signature of its method: write x-query-since with the next version, "
                    + "and callers that are compiled already keep the old one",
                was.Id,
                change.Places.LineOf(now.Pointer));
        }
    }

    private static bool IsOptional(JsonObject parameter) => parameter["required"]?.ToString() != "true";

    private static IEnumerable<string> Success(Operation operation) =>
        (operation.Node["responses"] as JsonObject ?? []).Select(response => response.Key).Where(status => status.StartsWith('2'));

    private static string Content(SpecificationDocument document, Operation operation, string status) =>
        operation.Node["responses"]?[status] is JsonObject response
            ? string.Join(
                '\n',
                (document.Resolve(response)["content"] as JsonObject ?? [])
                    .Select(content => $"{content.Key}: {content.Value?["schema"]?.ToJsonString()}"))
            : "missing";
}
