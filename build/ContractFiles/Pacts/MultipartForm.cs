using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Synapse.ContractFiles.Pacts;

/// <summary>The parts of a form by their names; a name that comes again makes an array.</summary>
internal static partial class MultipartForm
{
    public static JsonObject Parse(string body, string contentType)
    {
        string boundary = Boundary().Match(contentType).Groups[1].Value;
        var form = new JsonObject();
        foreach (string part in body.Split($"--{boundary}").Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)))
        {
            int end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            string name = Name().Match(part[..end]).Groups[1].Value;
            Add(form, name, part[(end + 4)..^2]);
        }

        return form;
    }

    private static void Add(JsonObject form, string name, string content)
    {
        form[name] = form[name] switch
        {
            null => content,
            JsonArray several => new JsonArray([.. several.Select(value => value!.DeepClone()), content]),
            JsonNode first => new JsonArray(first.DeepClone(), content),
        };
    }

    [GeneratedRegex("boundary=\"?([^\";]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex("[; ]name=\"?([^\";\r\n]+)")]
    private static partial Regex Name();
}
