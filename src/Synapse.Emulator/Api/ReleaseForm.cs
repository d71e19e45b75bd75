using Microsoft.AspNetCore.WebUtilities;
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
        var reader = new MultipartReader(FormBody.Boundary(request), request.Context.Request.Body);
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
                throw FormBody.ParseError(e.Message);
            }

            throw;
        }
    }

    public bool Has(string name) => _values.All(name).Count > 0;

    public IReadOnlyList<string> All(string name) => _values.All(name);

    /// <summary>The last value of each field, as text: the same checks as for JSON then apply.</summary>
    public Fields ToFields() => new(_values.ToJson(), isForm: true);

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
        (string name, string? fileName) = FormBody.Describe(section);
        if (fileName is null)
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
}
