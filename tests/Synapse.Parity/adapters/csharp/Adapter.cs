using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Synapse.Parity.Adapters;

/// <summary>What the adapters in C# do alike: lines in and out, and values that JSON alone does not carry safely.</summary>
internal static class Adapter
{
    private static readonly JsonSerializerSettings Exact = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>Makes every call that comes in, one after the other, and reports what came of it.</summary>
    public static async Task ServeAsync(Func<JObject, Task<object?>> makeCall, Func<Exception, (int? Status, string? Body)> describe)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        while (await input.ReadLineAsync() is { } line)
        {
            var outcome = new JObject();
            try
            {
                object? result = await makeCall((JObject)Parse(line));
                outcome["result"] = Tag(Parse(JsonConvert.SerializeObject(result)));
            }
            catch (Exception e)
            {
                (int? status, string? body) = describe(e);
                outcome["error"] = new JObject { ["status"] = Tag(status), ["body"] = Body(body), ["message"] = e.Message };
            }

            await output.WriteLineAsync(outcome.ToString(Formatting.None));
        }
    }

    /// <summary>The value without its tags, as JSON.</summary>
    public static string Untagged(JToken? value) => Untag(value ?? JValue.CreateNull()).ToString(Formatting.None);

    /// <summary>A file that a response holds.</summary>
    public static object File(byte[] content) => new JObject { ["$file"] = new JObject { ["base64"] = Convert.ToBase64String(content) } };

    private static JToken Parse(string text) => JsonConvert.DeserializeObject<JToken>(text, Exact)!;

    private static JToken? Body(string? text)
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

    private static JToken? Tag(JToken? value) => value switch
    {
        JValue { Type: JTokenType.Integer or JTokenType.Float } => new JObject { ["$number"] = value.ToString(Formatting.None) },
        JArray items => new JArray(items.Select(Tag)),
        JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Tag(member.Value)))),
        _ => value,
    };

    private static JToken Untag(JToken value) => value switch
    {
        JObject { Count: 1 } tagged when tagged["$number"] is { } number => JToken.Parse((string)number!),
        JObject { Count: 1 } tagged when tagged["$date"] is { } date => date,
        JArray items => new JArray(items.Select(Untag)),
        JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Untag(member.Value)))),
        _ => value,
    };
}
