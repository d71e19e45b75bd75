using System.Text.Json;

namespace Synapse.Cli.Contract;

/// <summary>The contract as the commands read it: the JSON that the build makes of it, with what it refers to.</summary>
internal sealed class ApiContract
{
    private const string Resource = "commands.json";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly JsonElement _root;

    private ApiContract(JsonElement root)
    {
        _root = root;
        Operations = [.. Read()];
    }

    /// <summary>The operations, in the order of the contract.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>Reads the contract that this program was built from.</summary>
    public static ApiContract Load()
    {
        using Stream stream = typeof(ApiContract).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The program was built without its contract.");
        return new ApiContract(JsonDocument.Parse(stream).RootElement);
    }

    public static ApiContract Parse(string json) => new(JsonDocument.Parse(json).RootElement);

    public Schema SchemaOf(JsonElement json) => new(this, json);

    /// <summary>The schema of that name; null if there is none.</summary>
    public JsonElement? Find(string section, string name) =>
        _root.Member("components")?.Member(section)?.Member(name);

    /// <summary>Follows a reference to where it leads.</summary>
    public JsonElement Follow(JsonElement json)
    {
        while (json.Text("$ref") is { } reference && reference.Split('/') is [.., var section, var name]
            && Find(section, name) is { } target)
        {
            json = target;
        }

        return json;
    }

    private IEnumerable<ApiOperation> Read()
    {
        foreach (JsonProperty path in _root.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty method in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name)))
            {
                yield return ApiOperation.Read(this, path, method);
            }
        }
    }
}
