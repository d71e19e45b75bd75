using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// The multipart form of a release, read part by part: fields into memory, the archive straight to disk, in whatever order they come.
/// </summary>
internal sealed class ReleaseForm : IDisposable
{
    private readonly FormFields _values = new();
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

            form._values.ThrowIfTooMany();
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

    public bool Has(string name) => _values.All(name).Count > 0;

    public IReadOnlyList<string> All(string name) => _values.All(name);

    /// <summary>The last value of each field, as strings: the same checks as for JSON then apply.</summary>
    public Fields ToFields()
    {
        var last = new JsonObject();
        foreach ((string name, string value) in _values.Last())
        {
            last[name] = value;
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
            ArchiveFolder.Remove(Archive.Path);
        }
    }

    private async Task AddAsync(MultipartSection section, ArchiveFolder archives, long maxBytes, CancellationToken cancellationToken)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
        {
            throw new InvalidDataException("a part has no valid Content-Disposition.");
        }

        string name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
        if (FormFileName.Read(disposition) is not { } fileName)
        {
            await _values.AddAsync(name, section.Body, cancellationToken);
        }
        else if (fileName.Length > 0 && name == "file" && Archive is null && !TooLarge)
        {
            FileName = fileName;
            Archive = await archives.ReceiveAsync(section.Body, maxBytes, cancellationToken);
            TooLarge = Archive is null;
        }
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
