using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.Parity.Judgement;
using Synapse.Parity.Vectors;
using Synapse.TestSupport;

namespace Synapse.Parity.Clients;

/// <summary>A running adapter: a call goes in as a line of JSON, what came of it comes out as one.</summary>
internal sealed class AdapterProcess : IAsyncDisposable
{
    private static readonly Lazy<SpecificationDocument> Contract = new(() => SpecificationDocument.Load(RepositoryFolder.Contract));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientManifest _client;
    private readonly ChildProcess _process;

    public AdapterProcess(ClientManifest client)
    {
        _client = client;
        _process = ClientBuild.Start(client, [.. client.Run.Select(client.Fill)]);
    }

    /// <summary>Makes the call and tells what came of it.</summary>
    /// <exception cref="ClientException">The adapter ended, said nothing for too long, or said something else.</exception>
    public async Task<JsonObject> CallAsync(string address, VectorCall call, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await _process.Input.WriteLineAsync(Line(address, call).AsMemory(), limit.Token);
            await _process.Input.FlushAsync(limit.Token);
            string answer =
                await _process.Output.ReadLineAsync(limit.Token)
                ?? throw new ClientException($"{_client}: the adapter ended. {_process.Errors}");
            return JsonNode.Parse(answer) is JsonObject report && (report.ContainsKey("result") != report.ContainsKey("error"))
                ? report
                : throw new ClientException($"{_client}: the adapter answered neither a result nor an error: {answer}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClientException($"{_client}: the adapter did not answer for {Patience.TotalSeconds} seconds. {_process.Errors}");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new ClientException($"{_client}: {e.Message} {_process.Errors}");
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    /// <summary>
    /// The line that an adapter gets. Headers are what the credentials come to, for clients that know nothing of credentials; method,
    /// template and the media type of the response are those of the contract, for clients that know nothing of operations.
    /// </summary>
    internal static string Line(string address, VectorCall call)
    {
        Operation operation = Contract.Value.Operations.Single(operation => operation.Id == call.Operation);
        return Line(address, call, operation).ToJsonString(VectorFolder.Json);
    }

    private static JsonObject Line(string address, VectorCall call, Operation operation) => new()
    {
        ["baseUrl"] = address,
        ["operation"] = call.Operation,
        ["method"] = operation.Method,
        ["template"] = operation.Path,
        ["mediaType"] = operation.Statuses.Where(status => status < 400)
            .SelectMany(status => operation.ResponseContent(status).Keys).FirstOrDefault(),
        ["credentials"] = call.Credentials.DeepClone(),
        ["bareCredentials"] = call.BareCredentials,
        ["headers"] = CredentialHeaders.Of(call.Credentials, call.BareCredentials),
        ["path"] = Tagged.ForAdapter(call.Path) ?? new JsonObject(),
        ["query"] = Tagged.ForAdapter(call.Query) ?? new JsonObject(),
        ["body"] = Tagged.ForAdapter(call.Body),
        ["form"] = Tagged.ForAdapter(call.Form),
        ["all"] = call.All,
        ["retry"] = call.Retry,
    };
}
