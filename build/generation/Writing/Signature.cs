using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Model;

namespace Synapse.ContractGeneration.Writing;

/// <summary>The parameters of an operation's methods, each list with a comma behind each.</summary>
internal sealed class Signature
{
    private readonly List<(string Declaration, string Name, string Description)> _required = [];
    private readonly List<(string Declaration, string Name, string Description)> _optional = [];

    public Signature(Operation operation)
    {
        foreach (OperationParameter parameter in operation.Parameters.Where(parameter => parameter.IsArgument))
        {
            string description = parameter.Description.Length > 0 ? parameter.Description : $"The parameter {parameter.Wire}.";
            _required.Add((parameter.Type.Name, parameter.Name, description + parameter.Bounds));
        }

        if (operation.Body is { } body)
        {
            (body.IsRequired ? _required : _optional).Add((body.Type.Name + (body.IsRequired ? "" : "?"), "request", "The request body."));
            if (body.IsForm)
            {
                _optional.Add(("IProgress<UploadProgress>?", "progress", "Reports how much of the files has been sent."));
            }
        }

        if (operation.QueryName is { } query)
        {
            _optional.Add((query + "?", "query", "The query parameters; null uses the server's defaults."));
        }
    }

    public string Required => Join(_required, "{0} {1}, ");

    public string Optional => Join(_optional, "{0} {1} = null, ");

    /// <summary>What the method that describes the request takes.</summary>
    public string Describe => Join(_required.Concat(_optional), "{0} {1}, ");

    public string Arguments => Join(_required.Concat(_optional), "{1}, ");

    /// <summary>What the overload takes that has no query, and what it hands on.</summary>
    public string OptionalWithoutQuery => Join(_optional.Where(parameter => parameter.Name != "query"), "{0} {1}, ");

    public string RequiredArguments => Join(_required, "{1}, ");

    public string ArgumentsWithoutQuery => Join(_optional.Where(parameter => parameter.Name != "query"), "{1}: {1}, ");

    public JsonArray Documentation(bool withQuery) => IntermediateContract.List(
        _required.Concat(_optional).Where(parameter => withQuery || parameter.Name != "query"),
        parameter => new JsonObject { ["name"] = parameter.Name.TrimStart('@'), ["description"] = parameter.Description });

    private static string Join(IEnumerable<(string Declaration, string Name, string Description)> parameters, string format) =>
        string.Concat(parameters.Select(parameter =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, format, parameter.Declaration, parameter.Name)));
}
