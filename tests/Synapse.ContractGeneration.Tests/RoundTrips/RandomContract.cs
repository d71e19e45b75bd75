namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>Some schemas and operations of supported constructs, made by chance; the number keeps the names of several apart.</summary>
internal sealed class RandomContract
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete"];

    private readonly HashSet<string> _schemas = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Random _random;
    private readonly int _number;
    private readonly AwkwardNames _names;
    private readonly RandomTypes _types;

    public RandomContract(int seed, int number)
    {
        _random = new Random(HashCode.Combine(seed, number));
        _number = number;
        _names = new AwkwardNames(_random);
        _types = new RandomTypes(_random, _names);
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            _types.AddEnum(Unique(_schemas));
            AddModel();
        }

        Operations = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(Operation)];
    }

    public IReadOnlyList<RandomModel> Models => _types.Models;

    public IReadOnlyList<RandomModel> Forms => [.. Operations.Select(operation => operation.Form).OfType<RandomModel>()];

    public IReadOnlyList<EnumeratedType> Enums => _types.Enums;

    public IReadOnlyList<RandomOperation> Operations { get; }

    private void AddModel()
    {
        RandomModel? parent = _types.Models.Count > 0 && _random.Next(4) == 0 ? _types.Models[_random.Next(_types.Models.Count)] : null;
        var model = new RandomModel(Unique(_schemas), parent);
        _types.Models.Add(model);
        var used = model.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        for (int i = _random.Next(1, 9); i > 0; i--)
        {
            WireType type = _types.Json(depth: 2, model);
            bool isItself = type is ModelReference { IsNullable: false } reference && reference.Model == model;
            bool isRequired = _random.Next(3) == 0 && !isItself;
            model.Own.Add(new RandomField(_names.Next(used), type, isRequired, Mark(type)));
        }
    }

    private string? Mark(WireType type) =>
        type.ToSchema().ContainsKey("$ref") ? null : _random.Next(8) switch { 0 => "deprecated", 1 => "readOnly", _ => null };

    private RandomModel Form()
    {
        var form = new RandomModel(Unique(_schemas), Base: null);
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (int i = _random.Next(1, 7); i > 0; i--)
        {
            WireType type = _random.Next(4) == 0 ? new FileType() : _types.Text(isAscii: false);
            WireType listed = _random.Next(4) == 0 ? new ListType(type) : type;
            form.Own.Add(new RandomField(_names.Next(used, c => !char.IsControl(c)), listed, _random.Next(2) == 0, Mark: null));
        }

        return form;
    }

    private RandomOperation Operation(int index)
    {
        string method = Methods[_random.Next(Methods.Length)];
        bool hasBody = method is not "get" && _random.Next(4) > 0;
        bool isForm = hasBody && method is "post" && _random.Next(2) == 0;
        IReadOnlyList<RandomParameter> parameters = [.. Parameters()];
        IEnumerable<string> path = parameters.Where(other => other.Location == "path").Select(other => $"{{{other.Name}}}/");
        return new RandomOperation(Unique(_ids), method, $"/random{_number}/{index}/{string.Concat(path)}")
        {
            Parameters = parameters,
            Body = hasBody && !isForm ? _types.Json(depth: 2) : null,
            IsBodyRequired = _random.Next(2) == 0,
            Form = isForm ? Form() : null,
            Result = _random.Next(4) > 0 ? _types.Json(depth: 2) : null,
        };
    }

    private IEnumerable<RandomParameter> Parameters()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var queries = new HashSet<string>(StringComparer.Ordinal);
        var headers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = _random.Next(0, 7); i > 0; i--)
        {
            bool isRequired = _random.Next(2) == 0;
            switch (_random.Next(4))
            {
                case 0:
                    string name = _names.Next(paths, c => !char.IsControl(c) && c is not ('{' or '}' or '/' or '?' or '#'));
                    yield return new RandomParameter(name, "path", Segment(), IsRequired: true);
                    break;
                case 1:
                    string header = _names.Next(headers, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
                    yield return new RandomParameter("X-" + header, "header", _types.Text(isAscii: true), isRequired);
                    break;
                default:
                    WireType type = _types.Text(isAscii: false);
                    yield return new RandomParameter(
                        _names.Next(queries), "query", _random.Next(3) == 0 ? new ListType(type) : type, isRequired);
                    break;
            }
        }
    }

    // A value that is blank cannot stand in a path.
    private WireType Segment()
    {
        for (; ; )
        {
            WireType type = _types.Text(isAscii: false);
            if (type is not EnumeratedType enumerated || enumerated.Values.All(value => value.Trim() is not ("" or "." or "..")))
            {
                return type;
            }
        }
    }

    private string Unique(HashSet<string> used) => $"{_names.Next(used)} n{_number}o{used.Count}";
}
