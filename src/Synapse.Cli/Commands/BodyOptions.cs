using System.CommandLine;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>The options of a request body: one for each field, and --data for the whole, which they override.</summary>
internal sealed class BodyOptions
{
    // Fields that hold a file, which the contract cannot say: the option takes its path.
    private static readonly string[] FileFields = ["create_logs file"];

    private readonly ApiOperation _operation;
    private readonly Schema _schema;
    private readonly Schema _object;
    private readonly List<Field> _fields = [];
    private readonly ToolOption<string?> _data;

    public BodyOptions(ApiOperation operation, Schema schema, OptionNames names, Texts texts)
    {
        (_operation, _schema, _object) = (operation, schema, schema.Entry ?? schema);
        foreach ((string name, Schema field) in _object.Fields.Where(field => field.Schema.Kind != ValueKind.File))
        {
            bool isNeeded = _object.Required.Contains(name);
            string option = names.Take(name, field, "field");
            _fields.Add(new Field(name, field, IsFile(name)
                ? Options.Text(option, "path", texts["option.file"])
                : CreateOption(option, name, field, texts, isNeeded)));
        }

        _data = Options.Text("--data", "json|@file|-", texts[schema.Entry is null ? "option.data" : "option.data-list"]);
    }

    public IEnumerable<Option> All => [.. _fields.Select(own => own.Option), _data];

    /// <summary>The option of a field; null if the body has no such field.</summary>
    public Option? Of(string field) => _fields.FirstOrDefault(option => option.Name == field)?.Option;

    /// <summary>Makes the body, and checks that nothing that it needs is missing.</summary>
    public async Task<FreeFormJson> ReadAsync(ParseResult given, CommandLineHost host, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (given.GetValue(_data) is { } data)
        {
            string json = await OperationCall.ReadTextAsync(host, _data.Name, data, cancellationToken);
            OperationCall.ParseJson(_data.Name, json);
            bool isList = json.AsSpan().TrimStart().StartsWith("[");
            if (isList && _schema.Entry is not null)
            {
                return _fields.Any(field => given.IsGiven(field.Option))
                    ? throw new UsageException("body.list-alone")
                    : OperationCall.ParseJson(_data.Name, json);
            }

            ReadObject(json, values);
        }

        foreach (Field field in _fields.Where(field => given.IsGiven(field.Option)))
        {
            values[field.Name] = await ReadAsync(field, given, host, cancellationToken);
        }

        Check(values);
        string body = "{" + string.Join(',', values.Select(value => $"{JsonSerializer.Serialize(value.Key)}:{value.Value}")) + "}";
        return OperationCall.ParseJson(_data.Name, _schema.Entry is null ? body : $"[{body}]");
    }

    private static Option CreateOption(string option, string name, Schema schema, Texts texts, bool isNeeded)
    {
        string description = Describe(schema, texts);
        switch (schema.Kind)
        {
            case ValueKind.Boolean:
                return new ToolOption<bool?>(option, description)
                {
                    HelpName = "true|false",
                    IsNeeded = isNeeded,
                    Arity = ArgumentArity.ZeroOrOne,
                };
            case ValueKind.List:
                return new ToolOption<string[]>(option, description + " " + texts["option.repeat"])
                {
                    HelpName = OptionValues.NameOf(schema.Item!, name),
                    IsNeeded = isNeeded,
                };
            default:
                var text = new ToolOption<string?>(option, description)
                {
                    HelpName = OptionValues.NameOf(schema, name),
                    IsNeeded = isNeeded,
                };
                text.CompletionSources.Add([.. schema.KnownValues]);
                return text;
        }
    }

    private static string Describe(Schema schema, Texts texts) => OptionValues.Describe(texts, schema.Description, schema);

    private void ReadObject(string json, Dictionary<string, string> values)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new UsageException("body.object", _data.Name);
        }

        Dictionary<string, Schema> schemas = _object.Fields.ToDictionary(field => field.Name, field => field.Schema);
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            // In a field that is not nullable, null means the same as nothing.
            if (member.Value.ValueKind != JsonValueKind.Null
                || schemas.GetValueOrDefault(member.Name) is not { IsNullable: false })
            {
                values[member.Name] = member.Value.GetRawText();
            }
        }
    }

    private async Task<string> ReadAsync(Field field, ParseResult given, CommandLineHost host, CancellationToken cancellationToken)
    {
        string option = field.Option.Name;
        switch (field.Option)
        {
            case Option<bool?> truth:
                return given.GetValue(truth) is false ? "false" : "true";
            case Option<string[]> list:
                return $"[{string.Join(',', given.GetValue(list)!
                    .Select(item => FieldValue.ToJson(option, field.Schema.Item!, item, host.Time)))}]";
            default:
                string text = given.GetValue((Option<string?>)field.Option)!;
                if (IsFile(field.Name))
                {
                    return await ReadFileAsync(option, text, cancellationToken);
                }

                bool isRead = field.Schema.Kind == ValueKind.Json || field.Schema.IsSecret;
                return FieldValue.ToJson(
                    option,
                    field.Schema,
                    isRead ? await OperationCall.ReadTextAsync(host, option, text, cancellationToken) : text,
                    host.Time);
        }
    }

    private static async Task<string> ReadFileAsync(string option, string path, CancellationToken cancellationToken)
    {
        try
        {
            string type = new FileExtensionContentTypeProvider().TryGetContentType(path, out string? known)
                ? known
                : "application/octet-stream";
            return FieldValue.Quote(option, (await DataUri.FromFileAsync(path, type, cancellationToken)).ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException("input.file", option, path);
        }
    }

    private void Check(Dictionary<string, string> values)
    {
        string[] missing = [.. _object.Required.Where(name => values.GetValueOrDefault(name, "null") == "null").Select(OptionOf)];
        if (missing.Length > 0)
        {
            throw new UsageException("body.missing", string.Join(", ", missing));
        }

        if (_object.RequiredAny is { Count: > 0 } any && !any.Any(values.ContainsKey))
        {
            throw new UsageException("body.missing-any", string.Join(", ", any.Select(OptionOf)));
        }

        if (values.Count == 0 && _operation.Method is ("PATCH" or "PUT"))
        {
            throw new UsageException("body.nothing");
        }
    }

    private bool IsFile(string field) => FileFields.Contains($"{_operation.Id} {field}");

    private string OptionOf(string field) => Of(field)?.Name ?? field;

    private sealed record Field(string Name, Schema Schema, Option Option);
}
