using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Creates a release of what the form says, or else of what the configuration in the archive says.</summary>
internal sealed class ReleaseCheck(References references, TimeProvider time)
{
    public JsonObject Read(ReleaseForm form, Fields fields)
    {
        var release = new JsonObject
        {
            ["id"] = 0,
            ["plugin"] = null,
            ["version"] = "",
            ["changelog"] = "",
            ["is_stable"] = false,
            ["config"] = null,
            ["run_schema"] = null,
            ["installation_schema"] = null,
            ["meta"] = null,
            ["requirements"] = new JsonArray(),
            ["available_actions"] = "",
            ["readme"] = null,
            ["debug"] = false,
            ["author_id"] = 1,
            ["created"] = Timestamps.Write(time.GetUtcNow()),
            ["file_name"] = form.FileName,
            ["checksum"] = form.Archive?.Checksum,
            ["size"] = form.Archive?.Size,
        };
        references.Plugin(fields, release, "plugin");
        fields.Text(release, "changelog");
        fields.Boolean(release, "is_stable");
        fields.Boolean(release, "debug");
        fields.FreeForm(release, "meta");
        fields.FreeForm(release, "config");
        CheckFile(form, fields);
        ReadRequirements(form, fields, release);
        release["config"] ??= form.Archive is { } archive ? ArchiveConfig.Read(archive.Path) : null;
        ReadVersion(fields, release);
        if (WireJson.Property(release["config"], "actions") is { ValueKind: JsonValueKind.Object } actions)
        {
            release["available_actions"] = string.Join(",", actions.EnumerateObject().Select(action => action.Name));
        }

        fields.ThrowIfInvalid();
        return release;
    }

    private static void ReadVersion(Fields fields, JsonObject release)
    {
        JsonElement? inConfig = WireJson.Property(release["config"], "version");
        if (fields.Has("version"))
        {
            fields.Text(release, "version", required: true);
        }
        else if (inConfig is { ValueKind: JsonValueKind.String or JsonValueKind.Number } version && $"{version}".Length > 0)
        {
            release["version"] = version.ToString();
        }
        else
        {
            fields.Reject("version", "This field is required.");
        }
    }

    private static void CheckFile(ReleaseForm form, Fields fields)
    {
        if (form.Archive is null)
        {
            fields.Reject("file", form.Has("file")
                ? "The submitted data was not a file. Check the encoding type on the form."
                : "No file was submitted.");
        }
        else if (form.Archive.Size == 0)
        {
            fields.Reject("file", "The submitted file is empty.");
        }
    }

    /// <summary>A repeated field, or one field that holds a JSON array of strings.</summary>
    private static void ReadRequirements(ReleaseForm form, Fields fields, JsonObject release)
    {
        IReadOnlyList<string> values = form.All("requirements");
        if (values is not [['[', ..]])
        {
            release["requirements"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
            return;
        }

        var read = new JsonObject();
        fields.AnyJson(read, "requirements");
        if (read["requirements"] is JsonArray array && array.All(item => item?.GetValueKind() == JsonValueKind.String))
        {
            release["requirements"] = array.DeepClone();
        }
        else
        {
            fields.Reject("requirements", "Value must be valid JSON.");
        }
    }
}
