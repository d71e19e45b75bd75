using System.CommandLine;
using System.Text;
using Newtonsoft.Json;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>One call of an operation, with what its command line says.</summary>
internal sealed record OperationCall(SynapseClient Client, ParseResult Arguments, CommandLineHost Host, CancellationToken CancellationToken)
{
    /// <summary>Reads a body: the JSON itself, <c>@file</c>, or <c>-</c> for the standard input.</summary>
    public async Task<T> ReadDataAsync<T>(Option<string> data)
        where T : class
    {
        return Parse<T>(await ReadTextAsync(data));
    }

    /// <summary>Reads bodies: a JSON array of them, or one alone.</summary>
    public async Task<IReadOnlyList<T>> ReadListAsync<T>(Option<string> data)
        where T : class
    {
        string json = await ReadTextAsync(data);
        return json.AsSpan().TrimStart().StartsWith("[") ? Parse<List<T>>(json) : [Parse<T>(json)];
    }

    /// <summary>Reads JSON that an option holds; null without it.</summary>
    public static FreeFormJson? ParseJson(string option, string? json)
    {
        try
        {
            return json is null ? null : FreeFormJson.Parse(json);
        }
        catch (Exception e) when (e is JsonException or System.Text.Json.JsonException or ArgumentException)
        {
            throw new UsageException($"{option} is not valid JSON.");
        }
    }

    /// <summary>Reads the text of an option as that of a body; null without it.</summary>
    public async Task<string?> ReadOptionalTextAsync(Option<string?> data) =>
        Arguments.GetValue(data) is { } text ? await ReadTextAsync(text) : null;

    private Task<string> ReadTextAsync(Option<string> data) => ReadTextAsync(Arguments.GetRequiredValue(data));

    private async Task<string> ReadTextAsync(string text)
    {
        if (text is not ("-" or ['@', ..]))
        {
            return text;
        }

        try
        {
            using TextReader? file = text == "-" ? null : CommandLineHost.ReaderOf(File.OpenRead(text[1..]));
            return await (file ?? Host.In).ReadToEndAsync(CancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException("--data is not valid UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--data: {e.Message}");
        }
    }

    private static T Parse<T>(string json)
        where T : class
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(json) ?? throw new UsageException("--data: a JSON object is expected.");
        }
        catch (JsonReaderException e)
        {
            // Its message quotes what it stumbled over, which may be a secret.
            throw new UsageException($"--data is not valid JSON: line {e.LineNumber}, position {e.LinePosition}.");
        }
        catch (JsonException e)
        {
            throw new UsageException($"--data: {e.Message}");
        }
    }
}
