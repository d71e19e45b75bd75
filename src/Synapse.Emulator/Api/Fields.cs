using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>
/// Checks the fields of a body with the rules and the messages of Django REST framework. Each method copies a valid field into the target
/// under its name, leaves the target alone when the field is absent, and notes what is wrong for <see cref="ThrowIfInvalid"/>.
/// </summary>
internal sealed class Fields
{
    private readonly Dictionary<string, JsonElement> _values = [];
    private readonly JsonObject _errors = [];

    public Fields(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ApiError(400, JsonBody.NotAnObject(body));
        }

        foreach (JsonProperty property in body.EnumerateObject())
        {
            _values[property.Name] = property.Value;
        }
    }

    public JsonElement? this[string name] => _values.TryGetValue(name, out JsonElement value) ? value : null;

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A string; numbers become their text, as the framework does it.</summary>
    public void Text(JsonObject target, string name, bool required = false)
    {
        if (!TryGet(target, name, required, nullable: !required, out JsonElement value))
        {
            return;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
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
        else if (required && string.IsNullOrWhiteSpace(text))
        {
            Reject(name, "This field may not be blank.");
        }
        else
        {
            target[name] = text;
        }
    }

    public void Integer(JsonObject target, string name, bool required = false, long? minimum = null, long? maximum = null)
    {
        if (!TryGet(target, name, required, nullable: !required, out JsonElement value))
        {
            return;
        }

        string? text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!.Trim(),
            _ => null,
        };
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            Reject(name, "A valid integer is required.");
        }
        else if (integer < minimum)
        {
            Reject(name, $"Ensure this value is greater than or equal to {minimum}.");
        }
        else if (integer > maximum)
        {
            Reject(name, $"Ensure this value is less than or equal to {maximum}.");
        }
        else
        {
            target[name] = integer;
        }
    }

    /// <summary>A number within bounds, kept in the form it was sent in.</summary>
    public void Number(JsonObject target, string name, double minimum, double maximum)
    {
        if (!TryGet(target, name, required: false, nullable: false, out JsonElement value))
        {
            return;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out double number))
        {
            Reject(name, "A valid number is required.");
        }
        else if (number < minimum)
        {
            Reject(name, $"Ensure this value is greater than or equal to {minimum}.");
        }
        else if (number > maximum)
        {
            Reject(name, $"Ensure this value is less than or equal to {maximum}.");
        }
        else
        {
            target[name] = WireJson.Keep(value);
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
            "true" or "1" or "on" or "yes" => true,
            "false" or "0" or "off" or "no" => false,
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

    /// <summary>A free-form object, kept as it was sent.</summary>
    public void FreeForm(JsonObject target, string name)
    {
        if (!TryGet(target, name, required: false, nullable: true, out JsonElement value))
        {
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            Reject(name, $"Expected a dictionary of items but got type \"{PythonType(value)}\".");
        }
        else
        {
            target[name] = WireJson.Keep(value);
        }
    }

    /// <summary>Any JSON, null included, kept as it was sent.</summary>
    public void AnyJson(JsonObject target, string name)
    {
        if (TryGet(target, name, required: false, nullable: true, out JsonElement value))
        {
            target[name] = WireJson.Keep(value);
        }
    }

    public void Choice(JsonObject target, string name, IReadOnlyCollection<string> choices, bool required)
    {
        if (!TryGet(target, name, required, nullable: !required, out JsonElement value))
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

    public void Reject(string name, string message) => _errors[name] = new JsonArray(message);

    public void ThrowIfInvalid()
    {
        if (_errors.Count > 0)
        {
            throw new ApiError(400, _errors);
        }
    }

    public static string PythonType(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "dict",
        JsonValueKind.Array => "list",
        JsonValueKind.String => "str",
        JsonValueKind.Number => value.GetRawText().AsSpan().IndexOfAny(".eE") < 0 ? "int" : "float",
        JsonValueKind.True or JsonValueKind.False => "bool",
        _ => "NoneType",
    };

    /// <summary>True when there is a value to check; absent and null are settled here.</summary>
    private bool TryGet(JsonObject target, string name, bool required, bool nullable, out JsonElement value)
    {
        if (!_values.TryGetValue(name, out value))
        {
            if (required)
            {
                Reject(name, "This field is required.");
            }

            return false;
        }

        if (value.ValueKind != JsonValueKind.Null)
        {
            return true;
        }

        if (nullable)
        {
            target[name] = null;
        }
        else
        {
            Reject(name, "This field may not be null.");
        }

        return false;
    }
}
