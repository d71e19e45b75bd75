using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A part of a recorded form: its headers as they stand, and what ASP.NET Core, no code of the SDK's, reads in them.</summary>
internal sealed record MultipartPart(string Disposition, string? ContentType, byte[] Content)
{
    public string? Name => HeaderUtilities.RemoveQuotes(Parsed.Name).Value;

    public string? FileName =>
        (Parsed.FileNameStar.HasValue ? Parsed.FileNameStar : HeaderUtilities.UnescapeAsQuotedString(Parsed.FileName)).Value;

    public string Text => Encoding.UTF8.GetString(Content);

    private ContentDispositionHeaderValue Parsed => ContentDispositionHeaderValue.Parse(Disposition);

    public static async Task<IReadOnlyList<MultipartPart>> ReadAsync(RecordedRequest request)
    {
        MediaTypeHeaderValue type = MediaTypeHeaderValue.Parse(request.Headers["Content-Type"]);
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, new MemoryStream(request.Body));
        var parts = new List<MultipartPart>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            parts.Add(new MultipartPart(section.ContentDisposition!, section.ContentType, content.ToArray()));
        }

        return parts;
    }
}
