using System.CommandLine;
using System.Text;
using System.Text.Json;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>A raw call to any path of the backend.</summary>
internal static class ApiCommand
{
    public static Command Create(CommandRunner runner)
    {
        Texts texts = runner.Host.Texts;
        Argument<string?> method = Options.Argument("method", texts["argument.method"]);
        Argument<string?> path = Options.Argument("path", texts["argument.path"]);
        ToolOption<string?> data = Options.Text("--data", "json|@file|-", texts["option.body"]);
        ToolOption<bool> retry = Options.Flag("--retry", texts["option.retry"]);
        var output = new OutputOptions(entry: null, texts, isRaw: true);
        var command = new ToolCommand("api", texts["command.api"])
        {
            Examples = ["api GET /v2/jobs/", "api PATCH /jobs/789/ --data '{\"progress\": 75}'", "api GET '/jobs/?page=2' --query count"],
        };
        command.Add(method);
        command.Add(path);
        foreach (Option option in (Option[])[data, retry, .. output.All])
        {
            command.Add(option);
        }

        runner.SetCall(command, async (given, cancellationToken) =>
        {
            HttpMethod http = MethodOf(given.Required(method));
            string target = given.Required(path);
            string? text = given.GetValue(data) is { } written
                ? await OperationCall.ReadTextAsync(runner.Host, data.Name, written, cancellationToken)
                : null;
            FreeFormJson? body = text is null ? null : OperationCall.ParseJson(data.Name, text);
            ResultPrinter printer = output.CreatePrinter(given, runner.Host);
            var options = new RequestOptions { Retry = given.GetValue(retry) ? RetryBehavior.Always : RetryBehavior.ByContract };
            return async call =>
            {
                Print(await call.Client.SendAsync(http, target, body, options, call.CancellationToken), call.Host, printer);
                return ExitCode.Success;
            };
        });
        return command;
    }

    private static HttpMethod MethodOf(string text) => text.Length > 0 && text.All(char.IsAsciiLetter)
        ? HttpMethod.Parse(text.ToUpperInvariant())
        : throw new UsageException("api.method");

    private static void Print(SynapseResponse response, CommandLineHost host, ResultPrinter printer)
    {
        if (response.Body.IsEmpty)
        {
            return;
        }

        try
        {
            printer.Print(ResultJson.Parse(response.Body.Span));
        }
        catch (JsonException)
        {
            host.Out.WriteLine(SafeText.Of(Encoding.UTF8.GetString(response.Body.Span)));
        }
    }
}
