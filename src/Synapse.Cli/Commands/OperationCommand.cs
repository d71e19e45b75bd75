using System.CommandLine;
using System.Text;
using System.Text.Json;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>The command of an operation, with everything that the contract says of it.</summary>
internal sealed class OperationCommand
{
    private static readonly string[] CommonNames =
    [
        "--data", "--output", "--query", "--columns", "--limit", "--all", "--page", "--page-size", "--show-secrets", "--help", "--lang",
        "--wait", "--logs",
    ];

    private readonly CommandRunner _runner;
    private readonly ApiOperation _operation;
    private readonly ParameterOptions _parameters;
    private readonly BodyOptions? _body;
    private readonly ListOptions? _list;
    private readonly OutputOptions _output;
    private readonly ToolOption<bool>? _showSecrets;

    private OperationCommand(CommandRunner runner, ApiOperation operation, string words)
    {
        Texts texts = runner.Host.Texts;
        (_runner, _operation) = (runner, operation);
        var names = new OptionNames([.. CommonNames, .. runner.Connection.All.Select(option => option.Name)]);
        _parameters = new ParameterOptions(operation, names, texts);
        _body = operation.Body is { } schema ? new BodyOptions(operation, schema, names, texts) : null;
        _list = operation.IsList ? new ListOptions(operation, texts) : null;
        _output = new OutputOptions(operation.Entry, texts);
        _showSecrets = ResultJson.HoldsSecrets(operation.Result)
            ? Options.Flag("--show-secrets", texts["option.show-secrets"], OptionGroup.Output)
            : null;
        Command = new ToolCommand(words.Split(' ')[^1], CommandDescriptions.Of(operation, words, texts))
        {
            Examples = CommandExamples.Of(operation, words, _body, _parameters),
        };
        Option?[] options = [.. _parameters.Filters, .. _body?.All ?? [], .. _list?.All ?? [], .. _output.All, _showSecrets];
        foreach (Argument argument in _parameters.Arguments)
        {
            Command.Add(argument);
        }

        foreach (Option option in options.OfType<Option>())
        {
            Command.Add(option);
        }
    }

    public ToolCommand Command { get; }

    public static ToolCommand Create(CommandRunner runner, ApiOperation operation, string words, Schema? job)
    {
        var command = new OperationCommand(runner, operation, words);
        RunExtension? extension = operation.Id == RunExtension.Operation ? new RunExtension(command.Command, runner.Host, job) : null;
        runner.SetCall(command.Command, (given, cancellationToken) => command.PrepareAsync(given, extension, cancellationToken));
        return command.Command;
    }

    private async Task<Func<OperationCall, Task<int>>> PrepareAsync(
        ParseResult given, RunExtension? extension, CancellationToken cancellationToken)
    {
        CommandLineHost host = _runner.Host;
        ListExtent? extent = _list?.Read(given, host);
        string path = await _parameters.ReadPathAsync(given, host, cancellationToken);
        string query = _parameters.ReadQuery(given, host, extent?.Paging ?? new Dictionary<string, string>());
        FreeFormJson? body = _body is null ? null : await _body.ReadAsync(given, host, cancellationToken);
        WaitForJobOptions? wait = extension?.Read(given);
        ResultPrinter printer = _output.CreatePrinter(given, host, wait is null ? null : extension!.Job);
        bool showSecrets = _showSecrets is not null && given.GetValue(_showSecrets);
        return async call =>
        {
            if (extent is not null)
            {
                await new ListReader(call, _operation, showSecrets).PrintAsync(path, query, extent, printer);
                return ExitCode.Success;
            }

            SynapseResponse response = await call.Client.SendAsync(
                HttpMethod.Parse(_operation.Method),
                query.Length > 0 ? $"{path}?{query}" : path,
                body,
                cancellationToken: call.CancellationToken);
            if (_operation.IsText)
            {
                host.Out.WriteLine(SafeText.Of(Encoding.UTF8.GetString(response.Body.Span)));
                return ExitCode.Success;
            }

            JsonElement? result = ResponseReader.Read(response, _operation.Result, showSecrets);
            if (wait is not null && RunExtension.JobOf(result) is { } job)
            {
                return await JobWaitCommand.WaitAsync(call, job, wait, printer);
            }

            if (result is { } value)
            {
                printer.Print(value);
            }

            return ExitCode.Success;
        };
    }
}
