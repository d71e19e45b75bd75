using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.Parity.Vectors;

/// <summary>
/// The vectors of documented errors that nobody has to write: the request of a written vector of the operation, and a response with the
/// status and the body that the contract describes.
/// </summary>
internal static class DerivedVectors
{
    public static IEnumerable<Vector> Of(SpecificationDocument contract, IReadOnlyList<Vector> written) =>
        from operation in contract.Operations
        let own = written.Where(vector => vector.Call.Operation == operation.Id).ToArray()
        let model = Named(own, operation, "status_400") ?? Named(own, operation, "typical")
        where model is not null
        from status in operation.Statuses
        where status >= 400 && Named(own, operation, $"status_{status}") is null
        select Derive(contract, operation, model, status);

    private static Vector? Named(Vector[] vectors, Operation operation, string name) =>
        vectors.FirstOrDefault(vector => vector.Id == $"{operation.Id}/{name}");

    private static Vector Derive(SpecificationDocument contract, Operation operation, Vector model, int status)
    {
        JsonObject response = contract.Resolve(operation.Node["responses"]![$"{status}"]!.AsObject());
        string description = (string)response["description"]!;
        JsonNode body = response["content"]?["application/json"]?["example"] ?? new JsonObject { ["detail"] = description };
        return model with
        {
            Id = $"{operation.Id}/status_{status}",
            About = $"{status}: {description}",
            Call = model.Call with { All = false, Retry = false },
            Exchanges = [model.Exchanges[0] with { Response = new CannedResponse { Status = status, Json = body } }],
            Result = null,
            Error = new ExpectedError { Kind = "status", Status = status, Body = body },
        };
    }
}
