using System.CommandLine;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;

namespace Synapse.Cli.Commands;

/// <summary>The arguments of a path and the options of a query.</summary>
internal sealed class ParameterOptions
{
    // The secrets of a path that have a place in the environment.
    private const string AgentTokenVariable = "SYNAPSE_AGENT_TOKEN";

    private readonly ApiOperation _operation;
    private readonly List<(ApiParameter Parameter, Argument<string?> Argument)> _path = [];
    private readonly List<(ApiParameter Parameter, Option Option)> _query = [];

    public ParameterOptions(ApiOperation operation, OptionNames names, Texts texts)
    {
        _operation = operation;
        foreach (ApiParameter parameter in operation.PathParameters)
        {
            string description = texts.OfContract(parameter.Description)
                + (parameter.IsSecret ? " " + texts.Format("argument.secret", AgentTokenVariable) : "");
            _path.Add((parameter, Options.Argument(CommandWords.ToKebab(parameter.Name), description)));
        }

        foreach (ApiParameter parameter in operation.QueryParameters.Where(IsChosen))
        {
            _query.Add((parameter, CreateOption(parameter, names.Take(parameter.Name, parameter.Schema, "filter"), texts)));
        }
    }

    public IEnumerable<Argument> Arguments => _path.Select(parameter => parameter.Argument);

    public IEnumerable<Option> Filters => _query.Select(parameter => parameter.Option);

    /// <summary>The path with its values, escaped, without a query.</summary>
    public async Task<string> ReadPathAsync(ParseResult given, CommandLineHost host, CancellationToken cancellationToken)
    {
        string path = _operation.Path;
        foreach ((ApiParameter parameter, Argument<string?> argument) in _path)
        {
            string value = parameter.IsSecret
                ? await ReadSecretAsync(given, argument, host, cancellationToken)
                : FieldValue.ToText($"<{argument.Name}>", parameter.Schema, given.Required(argument), host.Time);
            if (value.Trim() is "" or "." or ".." || !IsWellFormed(value))
            {
                throw new UsageException("value.path", $"<{argument.Name}>");
            }

            path = path.Replace("{" + parameter.Name + "}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        }

        return path;
    }

    /// <summary>The query, escaped, without a question mark; empty if there is none.</summary>
    public string ReadQuery(ParseResult given, CommandLineHost host, IReadOnlyDictionary<string, string> paging)
    {
        var query = new List<string>();
        foreach ((ApiParameter parameter, Option option) in _query.Where(filter => given.IsGiven(filter.Option)))
        {
            Schema schema = parameter.Schema.Item ?? parameter.Schema;
            IEnumerable<string> values = option switch
            {
                Option<bool?> truth => [given.GetValue(truth) is false ? "false" : "true"],
                Option<string[]> list => given.GetValue(list)!.SelectMany(value => value.Split(',')),
                _ => [given.GetValue((Option<string?>)option)!],
            };
            query.AddRange(values.Select(value => Pair(parameter.Name, FieldValue.ToText(option.Name, schema, value, host.Time))));
        }

        // What is sent with every request, unless another value is given.
        foreach (ApiParameter parameter in _operation.QueryParameters.Where(parameter => !IsChosen(parameter)))
        {
            if ((paging.GetValueOrDefault(parameter.Name) ?? parameter.Always) is { } value)
            {
                query.Add(Pair(parameter.Name, value));
            }
        }

        return string.Join('&', query);
    }

    private static string Pair(string name, string value) => IsWellFormed(value)
        ? $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}"
        : throw new UsageException("input.encoding", name);

    // Half a surrogate pair has no form in UTF-8, and line breaks are in no URL.
    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return !text.AsSpan().ContainsAny('\r', '\n', '\0');
    }

    private static bool IsChosen(ApiParameter parameter) => parameter is { Name: not ("page" or "page_size") } && !parameter.IsRequired;

    private static Option CreateOption(ApiParameter parameter, string name, Texts texts)
    {
        Schema schema = parameter.Schema;
        string description = OptionValues.Describe(texts, parameter.Description, schema);
        if (schema.Kind == ValueKind.Boolean)
        {
            return new ToolOption<bool?>(name, description) { HelpName = "true|false", Arity = ArgumentArity.ZeroOrOne };
        }

        if (schema.Kind == ValueKind.List)
        {
            IReadOnlyList<string> known = schema.Item!.KnownValues;
            var list = new ToolOption<string[]>(name, description + " " + texts["option.repeat"])
            {
                HelpName = OptionValues.NameOf(schema.Item, parameter.Name),
            };
            list.CompletionSources.Add([.. known]);
            return list;
        }

        ToolOption<string?> text = Options.Text(name, OptionValues.NameOf(schema, parameter.Name), description);
        text.CompletionSources.Add([.. schema.KnownValues]);
        return text;
    }

    private static async Task<string> ReadSecretAsync(
        ParseResult given, Argument<string?> argument, CommandLineHost host, CancellationToken cancellationToken) =>
        given.GetValue(argument) switch
        {
            "-" => await host.Input.ReadSecretAsync($"<{argument.Name}>", cancellationToken),
            { } value => value,
            null when host.Environment(AgentTokenVariable) is { Length: > 0 } value => value,
            null when host.Prompt is { } prompt => prompt.AskSecret(host.Texts.Format("prompt.secret", argument.Name)),
            null => throw new UsageException("usage.secret-missing", $"<{argument.Name}>", AgentTokenVariable),
        };
}
