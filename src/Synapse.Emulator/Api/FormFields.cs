using System.Text;
using System.Text.Json;

namespace Synapse.Emulator.Api;

/// <summary>The text fields of a form, as many and as long as the emulator keeps in memory.</summary>
internal sealed class FormFields
{
    private const int MaxCount = 1000;
    private const int MaxBytes = 8 * 1024 * 1024;

    private readonly Dictionary<string, List<string>> _values = [];
    private int _count;
    private long _bytes;

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? values) ? values : [];

    /// <summary>An object of the fields, each with its last value.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(_values.ToDictionary(field => field.Key, field => field.Value[^1]));

    /// <summary>Reads a field to its end, and keeps it if the form is not beyond its limits.</summary>
    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        Count(name);
        using var text = new MemoryStream();
        byte[] buffer = new byte[4096];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            _bytes += read;
            if (IsWithinLimits)
            {
                text.Write(buffer, 0, read);
            }
        }

        Keep(name, Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
    }

    /// <summary>Keeps a field that was read already, if the form is not beyond its limits.</summary>
    public void Add(string name, string value)
    {
        Count(name);
        _bytes += value.Length;
        Keep(name, value);
    }

    /// <summary>Refuses the form. Only at its end: an earlier response would break the connection under a client.</summary>
    public void ThrowIfTooMany()
    {
        if (_count > MaxCount)
        {
            throw ApiError.WithDetail(400, $"The form has more than {MaxCount} fields.");
        }

        if (_bytes > MaxBytes)
        {
            throw ApiError.WithDetail(413, $"The fields of the form are larger than {MaxBytes} bytes.");
        }
    }

    private void Count(string name)
    {
        _count++;
        _bytes += name.Length;
    }

    private void Keep(string name, string value)
    {
        if (!IsWithinLimits)
        {
            _values.Clear();
            return;
        }

        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values[name] = values = [];
        }

        values.Add(value);
    }

    private bool IsWithinLimits => _count <= MaxCount && _bytes <= MaxBytes;
}
