using System.CommandLine;
using System.Text;
using Newtonsoft.Json;
using Synapse.Cli.Profiles;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>One run of a command that calls the backend, with what its command line says.</summary>
internal sealed record OperationCall(
    SynapseClient Client, Connection Connection, ParseResult Given, CommandLineHost Host, CancellationToken CancellationToken)
{
    /// <summary>Reads a text: itself, the file of <c>@file</c>, or the standard input for <c>-</c>.</summary>
    public static async Task<string> ReadTextAsync(CommandLineHost host, string option, string text, CancellationToken cancellationToken)
    {
        if (text == "-")
        {
            return await host.Input.ReadAsync(option, cancellationToken);
        }

        if (text is not ['@', .. var path])
        {
            return text;
        }

        try
        {
            using TextReader file = CommandLineHost.ReaderOf(File.OpenRead(path));
            return await file.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException("input.encoding", option);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException("input.file", option, path);
        }
    }

    /// <summary>Checks JSON that an option holds.</summary>
    public static FreeFormJson ParseJson(string option, string json)
    {
        try
        {
            return FreeFormJson.Parse(json);
        }
        catch (Exception e) when (e is JsonException or System.Text.Json.JsonException or ArgumentException)
        {
            // Its message quotes what it stumbled over, which may be a secret.
            throw new UsageException("value.json", option);
        }
    }
}
