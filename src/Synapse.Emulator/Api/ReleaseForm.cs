using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// The multipart form of a release, read part by part: fields into memory, the archive straight to disk, in whatever order they come.
/// </summary>
internal sealed class ReleaseForm : IDisposable
{
    private const int MaxFieldBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, List<string>> _values = [];
    private bool _kept;

    public StoredArchive? Archive { get; private set; }

    public string FileName { get; private set; } = "";

    public bool TooLarge { get; private set; }

    public static async Task<ReleaseForm> ReadAsync(ApiRequest request, ArchiveFolder archives, long maxArchiveBytes)
    {
        var reader = new MultipartReader(Boundary(request), request.Context.Request.Body);
        var form = new ReleaseForm();
        try
        {
            while (await reader.ReadNextSectionAsync(request.Aborted) is { } section)
            {
                await form.AddAsync(section, archives, maxArchiveBytes, request.Aborted);
            }

            return form;
        }
        catch (Exception e)
        {
            form.Dispose();
            if (e is InvalidDataException or IOException && !request.Aborted.IsCancellationRequested)
            {
                throw ApiError.WithDetail(400, $"Multipart form parse error - {e.Message}");
            }

            throw;
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? values) ? values : [];

    /// <summary>The last value of each field, as strings: the same checks as for JSON then apply.</summary>
    public Fields ToFields()
    {
        var last = new JsonObject();
        foreach ((string name, List<string> values) in _values)
        {
            last[name] = values[^1];
        }

        return new Fields(JsonSerializer.SerializeToElement(last));
    }

    public string Keep(ArchiveFolder archives)
    {
        string name = archives.Keep(Archive!);
        _kept = true;
        return name;
    }

    public void Dispose()
    {
        if (Archive is not null && !_kept)
        {
            File.Delete(Archive.Path);
        }
    }

    private async Task AddAsync(MultipartSection section, ArchiveFolder archives, long maxBytes, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
        {
            throw new InvalidDataException("a part has no valid Content-Disposition.");
        }

        string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
        {
            await AddFileAsync(name, disposition, section.Body, archives, maxBytes, cancellationToken);
            return;
        }

        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values[name] = values = [];
        }

        values.Add(await ReadTextAsync(section.Body, cancellationToken));
    }

    private async Task AddFileAsync(
        string name,
        ContentDispositionHeaderValue disposition,
        Stream content,
        ArchiveFolder archives,
        long maxBytes,
        CancellationToken cancellationToken
    )
    {
        if (name != "file" || Archive is not null || TooLarge)
        {
            return;
        }

        StringSegment encoded = disposition.FileNameStar.HasValue
            ? disposition.FileNameStar
            : HeaderUtilities.RemoveQuotes(disposition.FileName);
        FileName = encoded.ToString().Split('/', '\\')[^1];
        Archive = await archives.ReceiveAsync(content, maxBytes, cancellationToken);
        TooLarge = Archive is null;
    }

    private static async Task<string> ReadTextAsync(Stream content, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        byte[] buffer = new byte[4096];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (text.Length + read > MaxFieldBytes)
            {
                throw new InvalidDataException("a form field is too long.");
            }

            text.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string Boundary(ApiRequest request)
    {
        string? contentType = request.Context.Request.ContentType;
        if (!MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            throw ApiError.WithDetail(415, $"Unsupported media type \"{contentType}\" in request.");
        }

        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length > 0
            ? boundary
            : throw ApiError.WithDetail(400, "Multipart form parse error - Invalid boundary in multipart");
    }
}
