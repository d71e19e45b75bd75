using System.Net.Http.Headers;
using System.Text;
using Synapse.Generated.Json;

namespace Synapse.Generated.Requests;

/// <summary>A form, with any number of files: text parts first, so that a server can judge them before the files have arrived.</summary>
internal sealed class MultipartForm(IProgress<UploadProgress>? progress)
{
    private readonly List<(string Name, string Text)> _fields = [];
    private readonly List<(string Name, UploadFile File)> _files = [];

    // Of the last attempt.
    private UploadReading[] _readings = [];

    public bool HasFiles => _files.Count > 0;

    /// <summary>What has been sent of the one file; null if there is none, or several.</summary>
    public SentFile? SentFile => _readings is [var reading] ? reading.Sent : null;

    public bool CanRepeat => _files.All(part => part.File.CanRepeat);

    public void Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        StringCodec.CheckWellFormed(value, name);
        CheckName(name);
        _fields.Add((name, value));
    }

    public void AddFile(string name, UploadFile file)
    {
        ArgumentNullException.ThrowIfNull(file, name);
        file.CheckReadable(name);
        CheckName(name);
        _files.Add((name, file));
    }

    public HttpContent ToContent(IUploadObserver? observer)
    {
        // What is beyond ASCII in a name of a part is sent as UTF-8, as browsers do.
        var content = new MultipartContent("form-data") { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        foreach ((string name, string text) in _fields)
        {
            var field = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            Name(field, name, fileName: null);
            content.Add(field);
        }

        if (_files.Count > 0)
        {
            UploadReading[] readings = _readings = OpenFiles(observer);
            var meter = new UploadMeter(readings, progress, observer);
            for (int i = 0; i < _files.Count; i++)
            {
                (string name, UploadFile file) = _files[i];
                var part = new FileContent(readings[i], i, meter);
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
                Name(part, name, file.FileName);
                content.Add(part);
            }
        }

        return content;
    }

    private static void CheckName(string name)
    {
        StringCodec.CheckWellFormed(name, nameof(name));
        if (name.Length == 0 || name.Any(char.IsControl))
        {
            throw new ArgumentException("A form field must have a name without control characters.", nameof(name));
        }
    }

    private UploadReading[] OpenFiles(IUploadObserver? observer)
    {
        var readings = new List<UploadReading>();
        try
        {
            foreach ((_, UploadFile file) in _files)
            {
                readings.Add(UploadReading.Of(file));
            }

            return [.. readings];
        }
        catch (Exception e)
        {
            readings.ForEach(reading => reading.Dispose());
            observer?.Fail(e);
            throw;
        }
    }

    private static void Name(HttpContent part, string name, string? fileName)
    {
        bool isPlain = IsPlain(name);
        var disposition = new ContentDispositionHeaderValue("form-data") { Name = isPlain ? Quote(name) : "\"\"" };

        // A file name beyond ASCII, or with a quote in it, arrives exactly in the other form alone.
        if (fileName is not null && fileName.All(c => c is >= ' ' and <= '~' and not '"'))
        {
            disposition.FileName = Quote(fileName);
        }
        else
        {
            disposition.FileNameStar = fileName;
        }

        if (isPlain)
        {
            part.Headers.ContentDisposition = disposition;
            return;
        }

        // The typed header would encode such a name as mail does, and not as forms do.
        string escaped = name.Replace("\"", "%22", StringComparison.Ordinal);
        part.Headers.TryAddWithoutValidation(
            "Content-Disposition", disposition.ToString().Replace("name=\"\"", $"name=\"{escaped}\"", StringComparison.Ordinal));
    }

    private static bool IsPlain(string name) => name.All(c => c is >= ' ' and <= '~' and not ('"' or '\\'));

    private static string Quote(string text) => '"' + text + '"';
}
