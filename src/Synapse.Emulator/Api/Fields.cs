using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synapse.Emulator.Api;

/// <summary>
/// Checks the fields of a body with the rules and the messages of Django REST framework. Each method copies a valid field into the target
/// under its name, leaves the target alone when the field is absent, and notes what is wrong for <see cref="ThrowIfInvalid"/>.
/// </summary>
internal sealed partial class Fields
{
    private readonly Dictionary<string, JsonElement> _values = [];
    private readonly JsonObject _errors = [];
    private readonly bool _isForm;

    /// <summary>Initializes a new instance of the <see cref="Fields"/> class.</summary>
    /// <param name="body">The body as JSON.</param>
    /// <param name="isForm">Whether it was sent as a form: every value is text then, and JSON among them is still to be parsed.</param>
    public Fields(JsonElement body, bool isForm = false)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ApiError(400, JsonBody.NotAnObject(body));
        }

        _isForm = isForm;
        foreach (JsonProperty property in body.EnumerateObject())
        {
            _values[property.Name] = property.Value;
        }
    }

    public JsonElement? this[string name] => _values.TryGetValue(name, out JsonElement value) ? value : null;

    public bool Has(string name) => _values.ContainsKey(name);

    public void Reject(string name, string message) => _errors[name] = new JsonArray(message);

    /// <summary>Notes what is wrong with a field, unless something else is.</summary>
    public void RejectIfAccepted(string name, string message)
    {
        if (!_errors.ContainsKey(name))
        {
            Reject(name, message);
        }
    }

    /// <summary>Notes what is wrong with the body as a whole.</summary>
    public void Reject(string message) => Reject("non_field_errors", message);

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

    /// <summary>True when there is a value to check; absent and null are settled here. A form says null by an empty field.</summary>
    private bool TryGet(JsonObject target, string name, bool required, bool nullable, out JsonElement value, bool allowBlank = false)
    {
        if (!_values.TryGetValue(name, out value))
        {
            if (required)
            {
                Reject(name, "This field is required.");
            }

            return false;
        }

        bool isNull = value.ValueKind == JsonValueKind.Null || (_isForm && nullable && !allowBlank && value.ValueEquals(""));
        if (isNull && nullable)
        {
            target[name] = null;
        }
        else if (isNull)
        {
            Reject(name, "This field may not be null.");
        }

        return !isNull;
    }
}
