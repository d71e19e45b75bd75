using System.Text.Json;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>Job scripts as JSON: in the database, in the reserved run parameters and at the control endpoints.</summary>
internal static class JobScriptJson
{
    public static string Write(JobScript script) => JsonSerializer.Serialize(script, RecordJson.Options);

    /// <summary>Reads a script; a wrong one is a <see cref="JsonException"/> or an <see cref="ArgumentException"/>.</summary>
    public static JobScript Read(JsonElement json) => Check(json.Deserialize<JobScript>(RecordJson.Options));

    public static JobScript Read(string json) => Check(JsonSerializer.Deserialize<JobScript>(json, RecordJson.Options));

    private static JobScript Check(JobScript? script)
    {
        if (script is null)
        {
            throw new JsonException("A job script must be a JSON object.");
        }

        script.Validate();
        return script;
    }
}
