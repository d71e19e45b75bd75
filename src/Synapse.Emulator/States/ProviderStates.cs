using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Api;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.States;

/// <summary>Sets a state up by its parameters, and adds to the values that the verifier gets back.</summary>
internal delegate void SetUpState(JsonObject parameters, JsonObject values);

/// <summary>Every state of the contracts.</summary>
internal sealed class ProviderStates
{
    // In an order in which nothing names what does not exist yet. Users are no resource of the emulator.
    private static readonly (string Parameter, EmulatorResource Resource)[] Resources =
    [
        ("agents", EmulatorResource.Agents),
        ("plugins", EmulatorResource.Plugins),
        ("plugin_releases", EmulatorResource.PluginReleases),
        ("storages", EmulatorResource.Storages),
        ("jobs", EmulatorResource.Jobs),
        ("serve_applications", EmulatorResource.ServeApplications),
    ];

    private readonly EmulatorData _data;
    private readonly EmulatedFaults _faults;
    private readonly EmulatorStore _store;
    private readonly PluginRuns _runs;
    private readonly JobView _view;
    private readonly LogForms _logs;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, SetUpState> _states;

    public ProviderStates(
        EmulatorData data,
        EmulatedFaults faults,
        EmulatorStore store,
        PluginRuns runs,
        JobView view,
        LogForms logs,
        TimeProvider time)
    {
        (_data, _faults, _store, _runs, _view, _logs, _time) = (data, faults, store, runs, view, logs, time);
        _states = new(StringComparer.Ordinal)
        {
            ["there is no data"] = (_, _) => { },
            ["agents exist"] = Put,
            ["plugins exist"] = Put,
            ["an agent and a plugin exist"] = Put,
            ["a plugin exists that can run"] = Put,
            ["a plugin exists that returns a result in place of a job"] = PutPluginWithResult,
            ["a plugin was run"] = Run,
            ["a storage was created"] = CreateStorage,
            ["plugin releases exist"] = Put,
            ["jobs exist"] = Put,
            ["a job exists whose log is kept in entries"] = Put,
            ["a job exists whose log is kept as plain lines"] = WithLogs(ConsoleLogForm.Strings, tail: null),
            ["a job exists whose live log is plain text"] = WithLogs(consoleLogs: null, TailForm.Lines),
            ["a job exists whose live log is a stream of events"] = WithLogs(consoleLogs: null, TailForm.ServerSentEvents),
            ["storages exist"] = Put,
            ["serve applications exist"] = Put,
            ["the caller may not create plugins"] = Failing(new EmulatorFault
            {
                Method = "POST",
                Path = "/plugins/",
                Status = 403,
                Body = """{"detail": "You do not have permission to perform this action."}""",
            }),
            ["the caller has made too many requests"] = Failing(EmulatorFault.Busy(429, retryAfterSeconds: 5)),
            ["the backend is unavailable"] = Failing(EmulatorFault.HtmlPage(503)),
            ["archives may not be larger than"] = Failing(EmulatorFault.HtmlPage(413)),
        };
    }

    /// <summary>Gets the names of the states.</summary>
    public IEnumerable<string> Names => _states.Keys;

    public SetUpState? Find(string name) => _states.GetValueOrDefault(name);

    private void Put(JsonObject parameters, JsonObject values)
    {
        foreach ((string parameter, EmulatorResource resource) in Resources)
        {
            foreach (JsonNode? document in parameters[parameter] as JsonArray ?? [])
            {
                JsonObject fields = document as JsonObject ?? throw new ArgumentException($"\"{parameter}\" must hold objects.");
                if (IsDated(resource))
                {
                    fields["created"] ??= Timestamps.Write(_time.GetUtcNow());
                }

                _data.Put(resource, fields);
            }
        }
    }

    private static bool IsDated(EmulatorResource resource) =>
        resource is EmulatorResource.Plugins or EmulatorResource.PluginReleases or EmulatorResource.ServeApplications;

    private void PutPluginWithResult(JsonObject parameters, JsonObject values)
    {
        foreach (JsonObject plugin in (parameters["plugins"] as JsonArray ?? []).OfType<JsonObject>())
        {
            plugin["configuration"] = new JsonObject { ["direct_result"] = parameters["result"]?.DeepClone() };
        }

        Put(parameters, values);
    }

    private void Run(JsonObject parameters, JsonObject values)
    {
        Put(parameters, values);
        JsonObject plugin = _store.Plugins.List(1, 0).Single();
        values["job_id"] = _view.Id(_runs.Start(plugin, parameters["run"] as JsonObject ?? []));
    }

    private void CreateStorage(JsonObject parameters, JsonObject values)
    {
        JsonElement storage = JsonSerializer.SerializeToElement(parameters["storage"]);
        values["storage_id"] = _store.Storages.Insert(StorageEndpoints.ReadNew(new Fields(storage)))["id"]!.DeepClone();
    }

    private SetUpState WithLogs(ConsoleLogForm? consoleLogs, TailForm? tail) => (parameters, values) =>
    {
        Put(parameters, values);
        _logs.Set(consoleLogs, tail);
    };

    private SetUpState Failing(EmulatorFault fault) => (parameters, values) =>
    {
        Put(parameters, values);
        _faults.Add(fault);
    };
}
