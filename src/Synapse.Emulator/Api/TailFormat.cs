using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>The wire forms of a tail.</summary>
internal sealed class TailFormat(TailForm form)
{
    private bool IsEvents => form != TailForm.Lines;

    public string ContentType => IsEvents ? "text/event-stream" : "text/plain; charset=utf-8";

    public string Connected => Event(new JsonObject { ["type"] = "connected" });

    public string Complete(string status) => Event(new JsonObject { ["type"] = "complete", ["status"] = status });

    public string Error(string message) => Event(new JsonObject { ["type"] = "error", ["message"] = message });

    public string Log(JobLogRow line)
    {
        if (form == TailForm.Lines)
        {
            return line.Message + "\n";
        }

        var log = new JsonObject { ["type"] = "log", ["message"] = line.Message, ["level"] = line.Level, ["timestamp"] = line.Timestamp };
        return Event(form == TailForm.ServerSentEvents ? log : new JsonObject { ["type"] = "log", ["data"] = Data(log) });
    }

    private string Event(JsonObject json) => IsEvents ? Data(json) + "\n\n" : "";

    private static string Data(JsonObject json) => "data: " + WireJson.Write(json);
}
