using System.CommandLine;
using System.Reflection;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary><c>releases create</c>: uploads an archive, with a bar for it. Its options are the fields of the contract.</summary>
internal static class ReleaseCreateCommand
{
    public const string Operation = "create_plugin_release";

    private const string PluginField = "plugin";

    public static ToolCommand Create(CommandRunner runner, ApiOperation operation, string words)
    {
        Texts texts = runner.Host.Texts;
        var names = new OptionNames([]);
        (string Name, Schema Schema)[] fields = [.. operation.Body!.Fields.Where(field => field.Schema.Kind != ValueKind.File)];
        Dictionary<string, Option> options = fields.ToDictionary(
            field => field.Name,
            field => CreateOption(names.Take(field.Name, field.Schema, "field"), field.Name, field.Schema, operation.Body, texts));
        ToolOption<bool> versionInArchive = Options.Flag("--version-in-archive", texts["option.version-in-archive"]);
        Argument<string?> file = Options.Argument("file", texts["argument.archive"]);
        var output = new OutputOptions(operation.Entry, texts);
        var command = new ToolCommand(words.Split(' ')[^1], CommandDescriptions.Of(operation, words, texts))
        {
            Examples =
            [
                "releases create --plugin image-processor --version 2.0.0 plugin.zip",
                "releases create --plugin 123 --version-in-archive --stable --changelog 'Bug fixes' plugin.zip",
            ],
        };
        command.Add(file);
        foreach (Option option in (Option[])[.. options.Values, versionInArchive, .. output.All])
        {
            command.Add(option);
        }

        runner.SetCall(command, (given, _) =>
        {
            CheckNeeded(options, given);
            var request = new CreatePluginReleaseRequest
            {
                Plugin = given.GetValue((Option<string?>)options[PluginField])!,
                IsVersionInArchive = given.GetValue(versionInArchive),
                File = FileOf(given.Required(file)),
            };
            foreach ((string name, Schema schema) in fields.Where(field => field.Name != PluginField && given.IsGiven(options[field.Name])))
            {
                Set(request, name, schema, options[name], given);
            }

            if (string.IsNullOrEmpty(request.Version) && !request.IsVersionInArchive)
            {
                throw new UsageException("body.missing-any", "--version, --version-in-archive");
            }

            ResultPrinter printer = output.CreatePrinter(given, runner.Host);
            return Task.FromResult<Func<OperationCall, Task<int>>>(call => UploadAsync(call, request, printer));
        });
        return command;
    }

    private static Option CreateOption(string option, string name, Schema schema, Schema body, Texts texts)
    {
        string description = OptionValues.Describe(texts, schema.Description, schema);
        string value = OptionValues.NameOf(schema, name);
        return schema.Kind switch
        {
            ValueKind.Boolean => new ToolOption<bool?>(option, description) { HelpName = value, Arity = ArgumentArity.ZeroOrOne },
            ValueKind.List => new ToolOption<string[]>(option, description + " " + texts["option.repeat"]) { HelpName = value },
            _ => new ToolOption<string?>(option, description) { HelpName = value, IsNeeded = body.Required.Contains(name) },
        };
    }

    private static void Set(CreatePluginReleaseRequest request, string name, Schema schema, Option option, ParseResult given)
    {
        PropertyInfo property = typeof(CreatePluginReleaseRequest).GetProperties()
            .First(property => property.Name.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        property.SetValue(request, option switch
        {
            Option<bool?> truth => given.GetValue(truth) ?? true,
            Option<string[]> list => given.GetValue(list)!.ToList(),
            Option<string?> text when schema.Kind == ValueKind.Json => OperationCall.ParseJson(option.Name, given.GetValue(text)!),
            Option<string?> text => given.GetValue(text),
            _ => null,
        });
    }

    private static void CheckNeeded(Dictionary<string, Option> options, ParseResult given)
    {
        string[] missing =
        [
            .. options.Values.Where(option => option is IToolOption { IsNeeded: true } && !given.IsGiven(option))
                .Select(option => option.Name),
        ];
        if (missing.Length > 0)
        {
            throw new UsageException("body.missing", string.Join(", ", missing));
        }
    }

    private static UploadFile FileOf(string path)
    {
        try
        {
            return UploadFile.FromPath(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException("input.file", "<file>", path);
        }
    }

    private static async Task<int> UploadAsync(OperationCall call, CreatePluginReleaseRequest request, ResultPrinter printer)
    {
        PluginRelease release = await UploadProgressBar.ShowAsync(call.Host.ErrorTerminal, request.File.FileName, progress =>
            call.Client.CreatePluginReleaseAsync(request, progress, cancellationToken: call.CancellationToken));
        printer.Print(ResultJson.Of(release));
        return ExitCode.Success;
    }
}
