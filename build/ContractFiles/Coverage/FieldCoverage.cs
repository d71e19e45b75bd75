using System.Text.Json.Nodes;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.ContractFiles.Coverage;

/// <summary>
/// How many interactions have each field that the SDK sends or reads. A field is "sent" or "read" and then its name: <c>read
/// Job.status</c>,
/// <c>sent list_jobs?status</c>, <c>read 429 Retry-After</c>. What the SDK reads it reads in every form that the specification
/// allows; of what it sends the choice is its own.
/// </summary>
internal sealed class FieldCoverage
{
    private readonly SpecificationDocument _specification;
    private readonly SchemaWalk _sent;
    private readonly SchemaWalk _read;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<Operation, SortedSet<string>> _fields = [];

    public FieldCoverage(SpecificationDocument specification)
    {
        _specification = specification;
        _sent = new SchemaWalk(specification, withKinds: false);
        _read = new SchemaWalk(specification, withKinds: true);
        foreach (string header in specification.CredentialHeaders)
        {
            _counts[$"sent {header}"] = 0;
        }
    }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>The fields that an operation sends and reads, those among them that others send and read too.</summary>
    public IReadOnlySet<string> Of(Operation operation) => _fields[operation];

    /// <summary>Adds what an operation sends, and reads with this status, to what must be covered.</summary>
    public void Expect(Operation operation, int status)
    {
        IEnumerable<string> query = operation.QueryParameters.Select(name => Query(operation, name));
        IEnumerable<string> body = operation.RequestContent.Values.SelectMany(schema => Sent(_sent.Fields(schema, operation.Id)));
        IEnumerable<string> headers = operation.ResponseHeaders(status).Select(name => Header(status, name));
        IReadOnlyDictionary<string, JsonObject> answers = operation.ResponseContent(status);
        IEnumerable<string> answer = answers.Values.SelectMany(schema => Read(_read.Fields(schema, Answer(operation, status))));
        IEnumerable<string> mediaTypes = answers.Count > 1 ? answers.Keys.Select(mediaType => MediaType(operation, status, mediaType)) : [];
        SortedSet<string> fields = _fields.TryGetValue(operation, out SortedSet<string>? known)
            ? known
            : _fields[operation] = new(StringComparer.Ordinal);
        fields.UnionWith([.. query, .. body, .. headers, .. answer, .. mediaTypes]);
        foreach (string field in fields)
        {
            _counts.TryAdd(field, 0);
        }
    }

    public void Add(Operation operation, Interaction interaction)
    {
        var fields = new HashSet<string>(interaction.QueryParameters.Select(name => Query(operation, name)));
        fields.UnionWith(interaction.RequestHeaders.Select(CredentialHeader).OfType<string>());
        fields.UnionWith(interaction.ResponseHeaders.Select(name => Header(interaction.Status, name)));
        if (interaction.RequestBody is { } sent && operation.RequestContent.TryGetValue(sent.MediaType, out var request))
        {
            fields.UnionWith(Sent(_sent.FieldsOf(sent.Content, request, operation.Id)));
        }

        if (
            interaction.ResponseBody is { } read
            && operation.ResponseContent(interaction.Status).TryGetValue(read.MediaType, out var response)
        )
        {
            fields.Add(MediaType(operation, interaction.Status, read.MediaType));
            fields.UnionWith(Read(_read.FieldsOf(read.Content, response, Answer(operation, interaction.Status))));
        }

        foreach (string field in fields.Where(_counts.ContainsKey))
        {
            _counts[field]++;
        }
    }

    private string? CredentialHeader(string name) =>
        _specification.CredentialHeaders.FirstOrDefault(header => header.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } header
            ? $"sent {header}"
            : null;

    private static IEnumerable<string> Sent(IEnumerable<string> fields) => fields.Select(field => $"sent {field}");

    private static IEnumerable<string> Read(IEnumerable<string> fields) => fields.Select(field => $"read {field}");

    private static string Query(Operation operation, string name) => $"sent {operation.Id}?{name}";

    private static string Header(int status, string name) => $"read {status} {name}";

    private static string Answer(Operation operation, int status) => $"{operation.Id} {status}";

    private static string MediaType(Operation operation, int status, string mediaType) =>
        $"read {Answer(operation, status)} as {mediaType}";
}
