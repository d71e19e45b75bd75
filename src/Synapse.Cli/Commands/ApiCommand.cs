using System.CommandLine;
using System.Text;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>A raw call to any path of the backend.</summary>
internal static class ApiCommand
{
    public static Command Create(OperationCommands operations)
    {
        var method = new Argument<string>("method") { Description = "The HTTP method, such as GET." };
        var path = new Argument<string>("path") { Description = "The path below the base URL, escaped, such as /plugins/123/?expand=a." };
        var data = new Option<string?>("--data") { HelpName = "json|@file|-", Description = "The request body." };
        var retry = new Option<bool>("--retry")
        {
            Description = "Retry the request whatever its method; it may then be executed more than once.",
        };
        return operations.CreateFollowing(
            "api",
            "Send a request to any path, and print the response body",
            async call =>
            {
                string? json = await call.ReadOptionalTextAsync(data);
                SynapseResponse response = await call.Client.SendAsync(
                    MethodOf(call.Arguments.GetRequiredValue(method)),
                    call.Arguments.GetRequiredValue(path),
                    OperationCall.ParseJson("--data", json),
                    new RequestOptions { Retry = call.Arguments.GetValue(retry) ? RetryBehavior.Always : RetryBehavior.ByContract },
                    call.CancellationToken);
                await PrintAsync(call.Host, Encoding.UTF8.GetString(response.Body.Span));
                return ExitCode.Success;
            },
            method,
            path,
            data,
            retry);
    }

    private static HttpMethod MethodOf(string text) => text.Length > 0 && text.All(char.IsAsciiLetter)
        ? HttpMethod.Parse(text.ToUpperInvariant())
        : throw new UsageException("The method must be an HTTP method, such as GET.");

    private static async Task PrintAsync(CommandLineHost host, string body)
    {
        if (body.Length == 0)
        {
            return;
        }

        try
        {
            JsonOutput.WriteJson(host, body);
        }
        catch (System.Text.Json.JsonException)
        {
            await host.Out.WriteLineAsync(SafeText.Of(body));
        }
    }
}
