using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Stock;

var exact = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };
using var input = new StreamReader(Console.OpenStandardInput());
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
while (await input.ReadLineAsync() is { } line)
{
    var outcome = new JObject();
    try
    {
        outcome["result"] = Tag(Parse(JsonConvert.SerializeObject(await CallAsync((JObject)Parse(line)))));
    }
    catch (Exception e) when (e is ApiException or HttpRequestException or IOException or JsonException or ArgumentException or InvalidOperationException)
    {
        var failure = e as ApiException;
        outcome["error"] = new JObject { ["status"] = Tag(failure?.StatusCode), ["body"] = Body(failure?.Response), ["message"] = e.Message };
    }

    await output.WriteLineAsync(outcome.ToString(Formatting.None));
}

async Task<object?> CallAsync(JObject call)
{
    using var http = new HttpClient();
    foreach (JProperty header in ((JObject)call["headers"]!).Properties())
    {
        http.DefaultRequestHeaders.TryAddWithoutValidation(header.Name, (string?)header.Value);
    }

    var client = new SynapseClient(http) { BaseUrl = (string)call["baseUrl"]!, ReadResponseAsString = true };
    string operation = (string)call["operation"]!;
    MethodInfo method = typeof(SynapseClient).GetMethods().Single(method =>
        method.Name == $"{char.ToUpperInvariant(operation[0])}{operation[1..]}Async" && method.GetParameters() is not [.., { ParameterType.Name: nameof(CancellationToken) }]);
    async Task<object?> InvokeAsync()
    {
        try
        {
            return await (dynamic)method.Invoke(client, [.. method.GetParameters().Select(parameter => Argument(call, parameter))])!;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            throw e.InnerException;
        }
    }

    // NSwag knows no paging, so the caller counts.
    dynamic? page = await InvokeAsync();
    if (!(bool)call["all"]! || page is null || method.GetParameters().All(parameter => parameter.Name != "page"))
    {
        return page;
    }

    var items = new JArray(page.AdditionalProperties["results"]);
    for (int number = 2; page.AdditionalProperties["next"] is not null; number++)
    {
        call["query"]!["page"] = number;
        page = (await InvokeAsync())!;
        items.Merge(page.AdditionalProperties["results"]);
    }

    return items;
}

object? Argument(JObject call, ParameterInfo parameter)
{
    JToken? value = parameter.Name == "body" ? call["body"] : call["path"]![parameter.Name!] ?? call["query"]![parameter.Name!] ?? (call["form"] as JObject)?[parameter.Name!];
    if (value is JObject tagged && tagged["$file"] is { } file)
    {
        return new FileParameter(new MemoryStream(Convert.FromBase64String((string)file["base64"]!)), (string)file["name"]!, (string)file["mediaType"]!);
    }

    return value is null ? null : JsonConvert.DeserializeObject(Untag(value).ToString(Formatting.None), parameter.ParameterType, exact);
}

JToken Parse(string text) => JsonConvert.DeserializeObject<JToken>(text, exact)!;

JToken? Body(string? text)
{
    try
    {
        return string.IsNullOrEmpty(text) ? null : Tag(Parse(text));
    }
    catch (JsonException)
    {
        return text;
    }
}

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
