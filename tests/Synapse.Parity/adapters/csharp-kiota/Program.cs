using System.Reflection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Synapse.Kiota;
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
    object builder = Builder(client, call);
    MethodInfo method = builder.GetType().GetMethods()
        .Single(method => method.Name.Equals($"{call["method"]}Async", StringComparison.OrdinalIgnoreCase));
    object?[] arguments = [.. await Task.WhenAll(method.GetParameters().Select(parameter => ArgumentAsync(parameter.ParameterType, call)))];
    var task = (Task)method.Invoke(builder, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    await task;
    return task.GetType().GetProperty("Result")?.GetValue(task) switch
    {
        IParsable model => Adapter.Parse(KiotaJsonSerializer.SerializeAsString(model)),
        string text => text,
        _ => JValue.CreateNull(),
    };
}

// A property for each segment of the path, also for the empty one at its end, and an indexer for each parameter in it.
static object Builder(SynapseClient client, JObject call)
{
    object at = client;
    foreach (string segment in ((string)call["template"]!).Split('/').Skip(1))
    {
        if (segment.StartsWith('{'))
        {
            PropertyInfo indexer = at.GetType().GetProperties().Single(property => property.GetIndexParameters().Length == 1);
            JToken value = JToken.Parse(Adapter.Untagged(call["path"]![segment.Trim('{', '}')]));
            at = indexer.GetValue(at, [value.ToObject(indexer.GetIndexParameters()[0].ParameterType)])!;
        }
        else
        {
            string name = segment.Length == 0 ? "EmptyPathSegment" : $"{char.ToUpperInvariant(segment[0])}{segment[1..]}";
            at = at.GetType().GetProperty(name)!.GetValue(at)!;
        }
    }

    return at;
}

static async Task<object?> ArgumentAsync(Type type, JObject call)
{
    if (type == typeof(MultipartBody))
    {
        return Form((JObject)call["form"]!);
    }

    if (type.IsAssignableTo(typeof(IParsable)))
    {
        return await (Task<object>)Generic(nameof(Arguments.BodyAsync), type).Invoke(null, [call])!;
    }

    return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Action<>)
        ? Generic(nameof(Arguments.Query), type.GetGenericArguments()[0].GetGenericArguments()[0]).Invoke(null, [call])
        : type == typeof(CancellationToken) ? CancellationToken.None : null;
}

static MethodInfo Generic(string name, Type type) => typeof(Arguments).GetMethod(name)!.MakeGenericMethod(type);

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

/// <summary>Arguments whose types are known only when the method is.</summary>
internal static class Arguments
{
    public static async Task<object> BodyAsync<T>(JObject call) where T : IParsable =>
        (await KiotaJsonSerializer.DeserializeAsync<T>(Adapter.Untagged(call["body"])))!;

    public static Action<RequestConfiguration<T>> Query<T>(JObject call) where T : class, new() => request =>
    {
        foreach (PropertyInfo property in typeof(T).GetProperties())
        {
            if (call["query"]![property.GetCustomAttribute<QueryParameterAttribute>()!.TemplateName] is { } value)
            {
                property.SetValue(
                    request.QueryParameters, JsonConvert.DeserializeObject(Adapter.Untagged(value), property.PropertyType));
            }
        }
    };
}
