using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Synapse.Emulator.Api;

/// <summary>Reads forms that hold text alone.</summary>
internal static class FormBody
{
    public static async Task<JsonElement> ReadUrlEncodedAsync(ApiRequest request, long maxBytes)
    {
        ReadOnlyMemory<byte> body = await BodyBytes.ReadAsync(request, maxBytes);
        var fields = new FormFields();
        foreach ((string name, var values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span)))
        {
            foreach (string? value in values)
            {
                fields.Add(name, value ?? "");
            }
        }

        fields.ThrowIfTooMany();
        return fields.ToJson();
    }

    /// <summary>Reads the fields of a form in parts; files among them are of no use here.</summary>
    public static async Task<JsonElement> ReadMultipartAsync(ApiRequest request, long maxBytes)
    {
        string boundary = Boundary(request);
        ReadOnlyMemory<byte> body = await BodyBytes.ReadAsync(request, maxBytes);
        var fields = new FormFields();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray()));
            while (await reader.ReadNextSectionAsync(request.Aborted) is { } section)
            {
                (string name, string? fileName) = Describe(section);
                if (fileName is null)
                {
                    await fields.AddAsync(name, section.Body, request.Aborted);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw ParseError(e.Message);
        }

        fields.ThrowIfTooMany();
        return fields.ToJson();
    }

    /// <summary>The name of a part, and the file name if it is a file.</summary>
    /// <exception cref="InvalidDataException">The part has no valid header.</exception>
    public static (string Name, string? FileName) Describe(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
            ? (HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), FormFileName.Read(disposition))
            : throw new InvalidDataException("a part has no valid Content-Disposition.");

    public static string Boundary(ApiRequest request)
    {
        string? contentType = request.Context.Request.ContentType;
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiError.WithDetail(415, $"Unsupported media type \"{contentType}\" in request.");
        }

        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length > 0 ? boundary : throw ParseError("Invalid boundary in multipart");
    }

    public static ApiError ParseError(string reason) => ApiError.WithDetail(400, $"Multipart form parse error - {reason}");
}
