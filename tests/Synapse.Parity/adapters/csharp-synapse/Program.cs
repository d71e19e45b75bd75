using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using Synapse.Generated;

var json = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() } };
using var input = new StreamReader(Console.OpenStandardInput());
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
while (await input.ReadLineAsync() is { } line)
{
    var outcome = new JObject();
    try
    {
        object result = await CallAsync((JObject)Parse(line));
        outcome["result"] = Tag(Parse(JsonConvert.SerializeObject(result, json)));
    }
    catch (Exception e) when (e is SynapseApiException or ArgumentException or JsonException)
    {
        var failure = e as SynapseApiException;
        outcome["error"] = new JObject { ["status"] = Tag(failure?.ResponseStatusCode), ["body"] = Body(failure?.RawBody), ["message"] = e.Message };
    }

    await output.WriteLineAsync(outcome.ToString(Formatting.None));
}

async Task<object> CallAsync(JObject call)
{
    using var client = new SynapseClient(new SynapseClientOptions
    {
        BaseUrl = new Uri((string)call["baseUrl"]!),
        AccessToken = (string?)call["credentials"]!["accessToken"],
        Token = (string?)call["credentials"]!["token"],
        Tenant = (string?)call["credentials"]!["tenant"],
        AgentToken = (string?)call["credentials"]!["agentToken"],
        Retry = new SynapseRetryOptions { MaxRetries = (bool)call["retry"]! ? 3 : 0, BaseDelay = TimeSpan.FromMilliseconds(1) },
    });
    T Read<T>(string part) => JsonConvert.DeserializeObject<T>(Untag(call[part]!).ToString(Formatting.None), json)!;
    long Id() => (long)Untag(call["path"]!["id"]!);
    JobId Job() => call["path"]!["id"] is JValue text ? (string)text! : Id();
    PluginRef Plugin() => call["path"]!["id"] is JValue text ? (string)text! : Id();
    bool all = (bool)call["all"]!;
    return (string)call["operation"]! switch
    {
        "list_agents" when all => await client.ListAllAgentsAsync(Read<ListAgentsOptions>("query")).ToListAsync(),
        "list_agents" => Envelope(await client.ListAgentsAsync(Read<ListAgentsOptions>("query"))),
        "health_check_agent" => await client.HealthCheckAgentAsync((string)call["path"]!["token"]!),
        "create_plugin" => await client.CreatePluginAsync(Read<CreatePluginRequest>("body")),
        "get_plugin" => await client.GetPluginAsync(Id()),
        "update_plugin" => await client.UpdatePluginAsync(Id(), Read<UpdatePluginRequest>("body")),
        "run_plugin" => await client.RunPluginAsync(Plugin(), Read<RunPluginRequest>("body")),
        "create_plugin_release" => await client.CreatePluginReleaseAsync(Release((JObject)call["form"]!)),
        "get_plugin_release" => await client.GetPluginReleaseAsync(Id(), Read<GetPluginReleaseOptions>("query")),
        "list_jobs" when all => await client.ListAllJobsAsync(Read<ListJobsOptions>("query")).ToListAsync(),
        "list_jobs" => Envelope(await client.ListJobsAsync(Read<ListJobsOptions>("query"))),
        "get_job" => await client.GetJobAsync(Job(), Read<GetJobOptions>("query")),
        "update_job" => await client.UpdateJobAsync(Job(), Read<UpdateJobRequest>("body")),
        "list_job_console_logs" => await client.ListJobConsoleLogsAsync(Job()),
        "tail_job_console_logs" => await client.TailJobConsoleLogsAsync(Job()).ToListAsync(),
        "create_logs" when call["body"] is JObject => await client.CreateLogsAsync([Read<LogEntry>("body")]),
        "create_logs" => await client.CreateLogsAsync(Read<List<LogEntry>>("body")),
        "list_storages" => await client.ListStoragesAsync(),
        "create_storage" => await client.CreateStorageAsync(Read<CreateStorageRequest>("body")),
        "get_storage" => await client.GetStorageAsync(Id()),
        "list_serve_applications" when all => await client.ListAllServeApplicationsAsync(Read<ListServeApplicationsOptions>("query")).ToListAsync(),
        "list_serve_applications" => Envelope(await client.ListServeApplicationsAsync(Read<ListServeApplicationsOptions>("query"))),
        "create_serve_application" => await client.CreateServeApplicationAsync(Read<CreateServeApplicationRequest>("body")),
        string operation => throw new NotSupportedException(operation),
    };
}

static object Envelope<T>(Page<T> page) => new { count = page.TotalCount, next = page.Next, previous = page.Previous, results = page.Items };

static CreatePluginReleaseRequest Release(JObject form) => new()
{
    Plugin = (long)Untag(form["plugin"]!),
    Version = (string)form["version"]!,
    Changelog = (string?)form["changelog"],
    IsStable = (bool?)form["is_stable"],
    Config = (string?)form["config"] is { } config ? FreeFormJson.Parse(config) : null,
    Requirements = form["requirements"]?.ToObject<List<string>>(),
    Debug = (bool?)form["debug"],
    File = UploadFileOf(form["file"]!["$file"]!),
};

static UploadFile UploadFileOf(JToken file)
{
    UploadFile upload = UploadFile.FromBytes(Convert.FromBase64String((string)file["base64"]!), (string)file["name"]!);
    upload.ContentType = (string)file["mediaType"]!;
    return upload;
}

static JToken Parse(string text) => JsonConvert.DeserializeObject<JToken>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

static JToken? Body(string? text)
{
    try
    {
        return text is null ? null : Tag(Parse(text));
    }
    catch (JsonException)
    {
        return text;
    }
}

// Numbers travel as their decimal text, dates as theirs.
static JToken? Tag(JToken? value) => value switch
{
    JValue { Type: JTokenType.Integer or JTokenType.Float } => new JObject { ["$number"] = value.ToString(Formatting.None) },
    JArray items => new JArray(items.Select(Tag)),
    JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Tag(member.Value)))),
    _ => value,
};

static JToken Untag(JToken value) => value switch
{
    JObject { Count: 1 } tagged when tagged["$number"] is { } number => JToken.Parse((string)number!),
    JObject { Count: 1 } tagged when tagged["$date"] is { } date => date,
    JArray items => new JArray(items.Select(Untag)),
    JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Untag(member.Value)))),
    _ => value,
};
