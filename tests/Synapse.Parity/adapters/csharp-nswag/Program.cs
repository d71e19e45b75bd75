using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Stock;
using Synapse.Parity.Adapters;

await Adapter.ServeAsync(CallAsync, e => e is ApiException failure ? (failure.StatusCode, failure.Response) : default);

static async Task<object?> CallAsync(JObject call)
{
    using var http = new HttpClient();
    foreach (JProperty header in ((JObject)call["headers"]!).Properties())
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation(header.Name, (string?)header.Value);
    }

    var client = new SynapseClient(http) { BaseUrl = (string)call["baseUrl"]!, ReadResponseAsString = true };
    string operation = (string)call["operation"]!;
    MethodInfo method = typeof(SynapseClient)
        .GetMethods()
        .Single(method =>
            method.Name == $"{char.ToUpperInvariant(operation[0])}{operation[1..]}Async"
            && method.GetParameters() is not [.., { ParameterType.Name: nameof(CancellationToken) }]
        );
    async Task<object?> SendAsync()
    {
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(call, parameter))];
        var task = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task;
        return method.ReturnType.IsGenericType ? ((dynamic)task).Result : null;
    }

    object? page = await SendAsync();
    if (page?.GetType().GetProperty("Stream")?.GetValue(page) is Stream content)
    {
        using var file = new MemoryStream();
        await content.CopyToAsync(file);
        return Adapter.File(file.ToArray());
    }

    if (!(bool)call["all"]! || page is null || method.GetParameters().All(parameter => parameter.Name != "page"))
    {
        return page;
    }

    // NSwag knows no paging, so the caller counts.
    JObject read = JObject.FromObject((object)page);
    var items = (JArray)read["results"]!.DeepClone();
    for (int number = 2; read["next"] is { Type: not JTokenType.Null }; number++)
    {
        call["query"]!["page"] = number;
        read = JObject.FromObject((object)(await SendAsync())!);
        items.Merge(read["results"]);
    }

    return items;
}

static object? Argument(JObject call, ParameterInfo parameter)
{
    string name = parameter.Name!;
    JToken? value = name == "body" ? call["body"] : call["path"]![name] ?? call["query"]![name] ?? (call["form"] as JObject)?[name];
    return value is JObject tagged && tagged["$file"] is { } file
            ? new FileParameter(
                new MemoryStream(Convert.FromBase64String((string)file["base64"]!)),
                (string)file["name"]!,
                (string)file["mediaType"]!
            )
        : value is null ? null
        : JsonConvert.DeserializeObject(
            Adapter.Untagged(value),
            parameter.ParameterType,
            new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }
        );
}
