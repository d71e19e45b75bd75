using System.Text.Json.Nodes;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Clients;

/// <summary>Something that every client is put through.</summary>
internal interface IParityCase
{
    string Id { get; }

    string Operation { get; }

    /// <summary>Lets the client make its call.</summary>
    /// <param name="call">Makes a call against an address and gives what the adapter reports.</param>
    /// <returns>In what the client did otherwise than is due.</returns>
    Task<IReadOnlyList<string>> RunAsync(Func<string, VectorCall, Task<JsonObject>> call);
}
