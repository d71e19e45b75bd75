using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Synapse.Kiota;
using Synapse.Kiota.Models;

// Reads pages, storages and console logs of the emulator's documented objects through the client that Kiota makes of the contract.
// Kiota's own provider of API keys refuses http, this machine's too, so the key is a header of the transport.
using var http = new HttpClient();
http.DefaultRequestHeaders.Add("Synapse-Access-Token", $"Token {args[1]}");
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http)
{
    BaseUrl = args[0].TrimEnd('/'),
};
var client = new SynapseClient(adapter);

JobPage? jobs = await client.Jobs.EmptyPathSegment.GetAsync();
Expect("the count of jobs", jobs?.Count, (long?)jobs?.Results?.Count);
Expect("a job's status", jobs?.Results?[0].Status?.Length > 0, true);

StoragePage? storages = await client.Storages.EmptyPathSegment.GetAsync();
List<Storage>? listed = storages?.Storage ?? storages?.StoragePageMember1?.Results;
Expect("the storage's name", listed?.Find(storage => storage.Id == 123)?.Name is { Length: > 0 }, true);

ConsoleLogPage? log = await client.Jobs[789].Console_logs.EmptyPathSegment.GetAsync();
Expect("entries of a console log", (log?.ConsoleLogPageMember1?.Results?.Count ?? log?.ConsoleLog?.Count) > 0, true);

static void Expect<T>(string what, T actual, T expected)
{
    if (!EqualityComparer<T>.Default.Equals(actual, expected))
    {
        throw new InvalidOperationException($"{what}: expected {expected}, got {actual}");
    }
}
