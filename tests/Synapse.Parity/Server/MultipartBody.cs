using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Synapse.Parity.Judgement;

namespace Synapse.Parity.Server;

/// <summary>A form as a value: name to text, to file, or to several of them.</summary>
internal static class MultipartBody
{
    public static async Task<JsonObject> ReadAsync(RecordedRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || type.MediaType != "multipart/form-data")
        {
            throw new InvalidDataException($"multipart/form-data is due, not {request.ContentType ?? "nothing"}");
        }

        var form = new JsonObject();
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), new MemoryStream(request.Body));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            ContentDispositionHeaderValue disposition =
                section.GetContentDispositionHeader() ?? throw new InvalidDataException("a part has no name");
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            Add(form, HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), Value(section, disposition, content.ToArray()));
        }

        return form;
    }

    private static JsonNode Value(MultipartSection section, ContentDispositionHeaderValue disposition, byte[] content) =>
        disposition.FileName.HasValue || disposition.FileNameStar.HasValue
            ? new JsonObject
            {
                [Tagged.File] = new JsonObject
                {
                    ["name"] = (
                        disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)
                    ).ToString(),
                    ["mediaType"] = section.ContentType?.Split(';')[0],
                    ["base64"] = Convert.ToBase64String(content),
                },
            }
            : JsonValue.Create(Encoding.UTF8.GetString(content));

    private static void Add(JsonObject form, string name, JsonNode value)
    {
        if (!form.TryGetPropertyValue(name, out JsonNode? present))
        {
            form[name] = value;
        }
        else if (present is JsonArray several)
        {
            several.Add(value);
        }
        else
        {
            form[name] = new JsonArray(present!.DeepClone(), value);
        }
    }
}
