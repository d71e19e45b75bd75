using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Reads the filters of a list with the messages of django-filter. A filter without a value does not filter.</summary>
internal sealed class FilterQuery(IQueryCollection query)
{
    private readonly JsonObject _errors = [];

    /// <summary>The last value under that name, as the framework has it.</summary>
    public string? Text(string name) => query[name].LastOrDefault() is { Length: > 0 } text ? text : null;

    /// <summary>True or false in either case; the framework's filter does not mind anything else.</summary>
    public bool? Boolean(string name) => bool.TryParse(Text(name), out bool value) ? value : null;

    /// <summary>The id of a document, which must exist.</summary>
    public long? Reference(string name, DocumentTable table) =>
        Id(name) is not { } id ? null : table.Find(id) is null ? Refuse<long>(name, NoChoice) : id;

    /// <summary>The id of something that the emulator does not hold.</summary>
    public long? Id(string name) =>
        Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id) ? id
        : Refuse<long>(name, NoChoice);

    public string? Choice(string name, Func<string, string?> read)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        string? choice = read(text);
        if (choice is null)
        {
            _errors[name] = new JsonArray($"Select a valid choice. {text} is not one of the available choices.");
        }

        return choice;
    }

    /// <summary>A point in time, in the given zone unless it has an offset.</summary>
    public DateTimeOffset? DateTime(string name, TimeZoneInfo zone) =>
        Text(name) is not { } text ? null
        : Timestamps.TryRead(text, zone, out DateTimeOffset value) ? value
        : Refuse<DateTimeOffset>(name, "Enter a valid date/time.");

    public void ThrowIfInvalid()
    {
        if (_errors.Count > 0)
        {
            throw new ApiError(400, _errors);
        }
    }

    private const string NoChoice = "Select a valid choice. That choice is not one of the available choices.";

    private T? Refuse<T>(string name, string message)
        where T : struct
    {
        _errors[name] = new JsonArray(message);
        return null;
    }
}
