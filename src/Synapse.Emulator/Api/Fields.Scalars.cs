using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <content>Text, numbers, booleans and points in time.</content>
internal sealed partial class Fields
{
    /// <summary>A string without the space around it; numbers become their text, as the framework does it.</summary>
    public void Text(JsonObject target, string name, bool required = false, bool allowBlank = true)
    {
        if (!TryGet(target, name, required, nullable: !required, out JsonElement value, allowBlank))
        {
            return;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (text is null)
        {
            Reject(name, "Not a valid string.");
        }
        else if (text.Contains('\0', StringComparison.Ordinal))
        {
            Reject(name, "Null characters are not allowed.");
        }
        else if ((required || !allowBlank) && text.Length == 0)
        {
            Reject(name, "This field may not be blank.");
        }
        else
        {
            target[name] = text;
        }
    }

    public void Integer(JsonObject target, string name, long? minimum = null, long? maximum = null)
    {
        if (!TryGet(target, name, required: false, nullable: true, out JsonElement value))
        {
            return;
        }

        if (!long.TryParse(NumberText(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            Reject(name, "A valid integer is required.");
        }
        else if (IsWithin(name, integer, minimum, maximum))
        {
            target[name] = integer;
        }
    }

    /// <summary>A number within bounds, kept in the form it was sent in.</summary>
    public void Number(JsonObject target, string name, double minimum, double maximum)
    {
        if (!TryGet(target, name, required: false, nullable: true, out JsonElement value))
        {
            return;
        }

        string? text = NumberText(value);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            Reject(name, "A valid number is required.");
        }
        else if (IsWithin(name, number, minimum, maximum))
        {
            target[name] = value.ValueKind == JsonValueKind.Number ? WireJson.Keep(value) : JsonValue.Create(number);
        }
    }

    public void Boolean(JsonObject target, string name)
    {
        if (!TryGet(target, name, required: false, nullable: false, out JsonElement value))
        {
            return;
        }

        bool? flag = value.ToString().ToLowerInvariant() switch
        {
            "true" or "t" or "1" or "on" or "yes" or "y" => true,
            "false" or "f" or "0" or "off" or "no" or "n" => false,
            _ => null,
        };
        if (flag is null)
        {
            Reject(name, "Must be a valid boolean.");
        }
        else
        {
            target[name] = flag;
        }
    }

    public void Choice(JsonObject target, string name, IReadOnlyCollection<string> choices, bool required)
    {
        if (!TryGet(target, name, required, nullable: false, out JsonElement value))
        {
            return;
        }

        string text = value.ToString();
        if (choices.Contains(text))
        {
            target[name] = text;
        }
        else
        {
            Reject(name, $"\"{text}\" is not a valid choice.");
        }
    }

    /// <summary>A point in time; one without an offset is of the given zone.</summary>
    public void DateTime(JsonObject target, string name, TimeZoneInfo zone)
    {
        if (!TryGet(target, name, required: false, nullable: true, out JsonElement value))
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.String && Timestamps.TryRead(value.GetString()!, zone, out DateTimeOffset time))
        {
            target[name] = Timestamps.Write(time);
        }
        else
        {
            Reject(
                name,
                "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
        }
    }

    private static string? NumberText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => value.GetString()!.Trim(),
        _ => null,
    };

    private bool IsWithin<T>(string name, T value, T? minimum, T? maximum)
        where T : struct, IComparable<T>
    {
        if (minimum is { } least && value.CompareTo(least) < 0)
        {
            Reject(name, string.Create(CultureInfo.InvariantCulture, $"Ensure this value is greater than or equal to {least}."));
            return false;
        }

        if (maximum is { } most && value.CompareTo(most) > 0)
        {
            Reject(name, string.Create(CultureInfo.InvariantCulture, $"Ensure this value is less than or equal to {most}."));
            return false;
        }

        return true;
    }
}
