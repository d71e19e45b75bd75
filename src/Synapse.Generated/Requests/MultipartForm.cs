using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Synapse.Generated.Json;

namespace Synapse.Generated.Requests;

/// <summary>A form with a file: text parts first, so that a server can judge them before the file has arrived.</summary>
internal sealed class MultipartForm(IProgress<UploadProgress>? progress)
{
    private readonly List<(string Name, string Text)> _fields = [];
    private string? _fileField;
    private UploadFile? _file;

    public bool CanRepeat => _file?.CanRepeat ?? true;

    public void Add(string name, string? value)
    {
        if (value is not null)
        {
            StringCodec.CheckWellFormed(value, name);
            _fields.Add((name, value));
        }
    }

    public void AddRequired(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        Add(name, value);
    }

    public void AddRequired(string name, long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        Add(name, value.ToString(CultureInfo.InvariantCulture));
    }

    public void Add(string name, bool? value) => Add(name, value switch { null => null, true => "true", false => "false" });

    public void Add(string name, FreeFormJson? value) => Add(name, value?.ToString());

    public void Add(string name, IReadOnlyList<string>? values)
    {
        foreach (string value in values ?? [])
        {
            Add(name, value);
        }
    }

    public void AddRequired(string name, UploadFile file)
    {
        ArgumentNullException.ThrowIfNull(file, name);
        file.CheckReadable(name);
        (_fileField, _file) = (name, file);
    }

    public HttpContent ToContent(IUploadObserver? observer)
    {
        var content = new MultipartFormDataContent();
        foreach ((string name, string text) in _fields)
        {
            var field = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            field.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = Quote(name) };
            content.Add(field);
        }

        if (_file is not null)
        {
            var file = new FileContent(_file, progress, observer);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse(_file.ContentType);
            var disposition = new ContentDispositionHeaderValue("form-data") { Name = Quote(_fileField!) };

            // A name beyond ASCII, or with a quote in it, arrives exactly in this form alone.
            if (_file.FileName.All(c => c is >= ' ' and <= '~' and not '"'))
            {
                disposition.FileName = Quote(_file.FileName);
            }
            else
            {
                disposition.FileNameStar = _file.FileName;
            }

            file.Headers.ContentDisposition = disposition;
            content.Add(file);
        }

        return content;
    }

    private static string Quote(string text) => '"' + text + '"';
}
