using System.Text.Json;
using Synapse.Cli.Contract;
using Synapse.Cli.Output;

namespace Synapse.Cli.Commands;

/// <summary>Command lines for the help, made of the examples of the contract.</summary>
internal static class CommandExamples
{
    private const int MostFields = 3;

    public static IReadOnlyList<string> Of(ApiOperation operation, string words, BodyOptions? body, ParameterOptions parameters)
    {
        string command = string.Join(' ', [words, .. operation.PathParameters.Where(parameter => !parameter.IsSecret).Select(ValueOf)]);
        if (body is not null)
        {
            string fields = string.Concat(FieldsOf(operation, body));
            return [command + fields, $"{command} --data @{operation.Id.Split('_')[^1]}.json"];
        }

        string[] filters =
        [
            .. parameters.Filters.Zip(operation.QueryParameters.Where(parameter => parameter.Name is not ("page" or "page_size")))
                .Take(2)
                .Select(filter => $" {filter.First.Name} {ValueOf(filter.Second)}"),
        ];
        return operation.IsList
            ? [command + string.Concat(filters), $"{command} --all --output ndjson"]
            : [command, .. filters.Length > 0 ? [command + filters[0]] : (string[])[$"{command} --output yaml"]];
    }

    private static string ValueOf(ApiParameter parameter) => parameter.Example switch
    {
        null => CommandWords.ToKebab(parameter.Name).ToUpperInvariant(),
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 => Quote(list[0]),
        { } value => Quote(value),
    };

    private static IEnumerable<string> FieldsOf(ApiOperation operation, BodyOptions body)
    {
        Schema schema = operation.Body!.Entry ?? operation.Body;
        if ((schema.Example ?? operation.Body.Example) is not { ValueKind: JsonValueKind.Object } example)
        {
            return [];
        }

        return example.EnumerateObject()
            .Where(field => body.Of(field.Name) is not null)
            .OrderBy(field => !schema.Required.Contains(field.Name))
            .Take(MostFields)
            .Select(field => $" {body.Of(field.Name)!.Name} {Quote(field.Value)}");
    }

    private static string Quote(JsonElement value)
    {
        string text = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? ResultJson.ToLine(value)
            : value.ToString();
        return text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '+')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
