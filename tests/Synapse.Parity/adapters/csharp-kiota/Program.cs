using System.Reflection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Kiota;
using Synapse.Kiota.Models;
using Synapse.Parity.Adapters;

await Adapter.ServeAsync(CallAsync, Describe);

static async Task<object?> CallAsync(JObject call)
{
    // Kiota repeats every method, POST too, unless told otherwise.
    var retry = new RetryHandlerOption { MaxRetry = (bool)call["retry"]! ? 3 : 0, Delay = 0 };
    using HttpClient http = KiotaClientFactory.Create(optionsForHandlers: [retry]);
    foreach (JProperty header in ((JObject)call["headers"]!).Properties())
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation(header.Name, (string?)header.Value);
    }

    using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
    {
        BaseUrl = (string)call["baseUrl"]!,
    };
    var client = new SynapseClient(adapter);
    JToken result = await SendAsync(client, call);
    if (!(bool)call["all"]! || call["query"]!["page_size"] is null)
    {
        return result;
    }

    // Kiota's page iterator knows other pages than these, so the caller counts.
    var items = (JArray)result["results"]!.DeepClone();
    for (int number = 2; (string?)result["next"] is { Length: > 0 }; number++)
    {
        call["query"]!["page"] = number;
        result = await SendAsync(client, call);
        items.Merge(result["results"]);
    }

    return items;
}

static async Task<JToken> SendAsync(SynapseClient client, JObject call)
{
    JToken id = JToken.Parse(Adapter.Untagged(call["path"]!["id"]));
    async Task<T> Body<T>() where T : IParsable => (await KiotaJsonSerializer.DeserializeAsync<T>(Adapter.Untagged(call["body"])))!;
    // A number or a text, where the contract says so, is a number to Kiota.
    long Number() => (long)id;
    void Query<T>(RequestConfiguration<T> request) where T : class, new() => QueryOf(request.QueryParameters, (JObject)call["query"]!);
    object? result = (string)call["operation"]! switch
    {
        "list_agents" => await client.Agents.EmptyPathSegment.GetAsync(Query),
        "health_check_agent" => await client.Agents[(string)call["path"]!["token"]!].Connect.EmptyPathSegment.PostAsync(),
        "list_plugins" => await client.Plugins.EmptyPathSegment.GetAsync(Query),
        "create_plugin" => await client.Plugins.EmptyPathSegment.PostAsync(await Body<CreatePluginRequest>()),
        "get_plugin" => await client.Plugins[Number()].EmptyPathSegment.GetAsync(),
        "update_plugin" => await client.Plugins[Number()].EmptyPathSegment.PutAsync(await Body<UpdatePluginRequest>()),
        "run_plugin" => await client.Plugins[Number()].Run.EmptyPathSegment.PostAsync(await Body<RunPluginRequest>()),
        "list_plugin_releases" => await client.Plugin_releases.EmptyPathSegment.GetAsync(Query),
        "create_plugin_release" => await client.Plugin_releases.EmptyPathSegment.PostAsync(Form((JObject)call["form"]!)),
        "get_plugin_release" => await client.Plugin_releases[Number()].EmptyPathSegment.GetAsync(Query),
        "list_jobs" => await client.Jobs.EmptyPathSegment.GetAsync(Query),
        "get_job" => await client.Jobs[checked((int)Number())].EmptyPathSegment.GetAsync(Query),
        "update_job" => await client.Jobs[checked((int)Number())].EmptyPathSegment.PatchAsync(await Body<UpdateJobRequest>()),
        "list_job_console_logs" => await client.Jobs[checked((int)Number())].Console_logs.EmptyPathSegment.GetAsync(),
        "tail_job_console_logs" => await client.Jobs[checked((int)Number())].Tail_console_logs.EmptyPathSegment.GetAsync(),
        "create_logs" => await client.Logs.EmptyPathSegment.PostAsync(await Body<LogEntries>()),
        "list_storages" => await client.Storages.EmptyPathSegment.GetAsync(),
        "create_storage" => await client.Storages.EmptyPathSegment.PostAsync(await Body<CreateStorageRequest>()),
        "get_storage" => await client.Storages[Number()].EmptyPathSegment.GetAsync(Query),
        "list_serve_applications" => await client.Serve_applications.EmptyPathSegment.GetAsync(Query),
        "create_serve_application" => await client
            .Serve_applications.EmptyPathSegment.PostAsync(await Body<CreateServeApplicationRequest>()),
        string operation => throw new NotSupportedException(operation),
    };
    return result switch
    {
        IParsable model => Adapter.Parse(KiotaJsonSerializer.SerializeAsString(model)),
        string text => text,
        _ => JValue.CreateNull(),
    };
}

static void QueryOf(object parameters, JObject query)
{
    foreach (PropertyInfo property in parameters.GetType().GetProperties())
    {
        if (query[property.GetCustomAttribute<QueryParameterAttribute>()!.TemplateName] is { } value)
        {
            property.SetValue(parameters, JsonConvert.DeserializeObject(Adapter.Untagged(value), property.PropertyType));
        }
    }
}

// A form is made by hand: a part for each name, of which a later one replaces an earlier one.
static MultipartBody Form(JObject form)
{
    var body = new MultipartBody();
    foreach (JProperty field in form.Properties())
    {
        if (field.Value is JObject part && part["$file"] is { } file)
        {
            byte[] content = Convert.FromBase64String((string)file["base64"]!);
            body.AddOrReplacePart(field.Name, (string)file["mediaType"]!, content, (string)file["name"]!);
        }
        else
        {
            foreach (JToken value in field.Value as JArray ?? [field.Value])
            {
                JToken plain = JToken.Parse(Adapter.Untagged(value));
                body.AddOrReplacePart(field.Name, "text/plain", plain.Type == JTokenType.String ? (string)plain! : Adapter.Untagged(value));
            }
        }
    }

    return body;
}

static (int? Status, string? Body) Describe(Exception error) => error is ApiException failure
    ? (failure.ResponseStatusCode is > 0 and var status ? status : null,
        failure is IParsable model ? KiotaJsonSerializer.SerializeAsString(model) : null)
    : default;
