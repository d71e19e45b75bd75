using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Fields that name something else, which must exist, with the messages of the framework's relational fields.</summary>
internal sealed class References(EmulatorStore store, JobView view, SynapseEmulatorOptions options)
{
    /// <summary>A document by its id.</summary>
    public static void Document(Fields fields, JsonObject target, string name, DocumentTable table)
    {
        if (Text(fields, target, name) is not { } text)
        {
            return;
        }

        if (ApiRequest.TryReadId(text) is not { } id)
        {
            fields.Reject(name, IncorrectType(fields[name]!.Value));
        }
        else if (table.Find(id) is null)
        {
            fields.Reject(name, DoesNotExist(text));
        }
        else
        {
            target[name] = id;
        }
    }

    /// <summary>A plugin by its id or its code, which is required.</summary>
    public void Plugin(Fields fields, JsonObject target, string name)
    {
        if (Text(fields, target, name) is not { } text)
        {
            fields.RejectIfAccepted(name, fields.Has(name) ? "This field may not be null." : "This field is required.");
        }
        else if (Plugin(text) is { } plugin)
        {
            target[name] = WireJson.Integer(plugin, "id");
        }
        else
        {
            fields.Reject(name, ApiRequest.TryReadId(text) is null ? $"Object with code={text} does not exist." : DoesNotExist(text));
        }
    }

    /// <summary>A plugin by its id, or else by its code: digits alone may be either.</summary>
    public JsonObject? Plugin(string reference) =>
        (ApiRequest.TryReadId(reference) is { } id ? store.Plugins.Find(id) : null) ?? store.Plugins.FindBy("code", reference);

    /// <summary>Determines whether the text has the syntax that ids of jobs have in the form of the API.</summary>
    public bool IsJobId(string text) =>
        options.Form == EmulatorForm.Documented ? ApiRequest.TryReadId(text) is not null : Guid.TryParse(text, out _);

    /// <summary>A job by its id in the syntax of the form.</summary>
    public void Job(Fields fields, JsonObject target, string name)
    {
        if (Text(fields, target, name) is not { } text)
        {
            return;
        }

        if (store.Jobs.Find(text) is { } job)
        {
            target[name] = view.Id(job);
        }
        else if (IsJobId(text))
        {
            fields.Reject(name, DoesNotExist(text));
        }
        else
        {
            fields.Reject(
                name,
                options.Form == EmulatorForm.Documented ? IncorrectType(fields[name]!.Value) : $"“{text}” is not a valid UUID.");
        }
    }

    /// <summary>The text of a number or a string; null for what is absent or empty, and for anything else, which is refused.</summary>
    private static string? Text(Fields fields, JsonObject target, string name)
    {
        if (fields[name] is not { } value)
        {
            return null;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Null => "",
            _ => null,
        };
        if (text is null)
        {
            fields.Reject(name, IncorrectType(value));
        }
        else if (text.Length == 0)
        {
            target[name] = text = null;
        }

        return text;
    }

    private static string IncorrectType(JsonElement value) => $"Incorrect type. Expected pk value, received {Fields.PythonType(value)}.";

    private static string DoesNotExist(string id) => $"Invalid pk \"{id}\" - object does not exist.";
}
