using PactNet;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>A request that an operation may answer with an error, and the call of the SDK that makes it.</summary>
internal sealed record OperationCall(string Id, HttpMethod Method, string Path, Func<SynapseClient, Task> CallAsync)
{
    /// <summary>The contract that tells of the errors.</summary>
    public string Contract { get; init; } = ContractName.General;

    /// <summary>What the request has beyond its method and path.</summary>
    public Func<IRequestBuilderV4, IRequestBuilderV4> Complete { get; init; } = request => request;

    /// <summary>The field that a 400 complains about; null where the answer is no object of fields.</summary>
    public string? InvalidField { get; init; }

    /// <summary>Why a 400 refuses the request.</summary>
    public string Reason { get; init; } = "the input is invalid";

    /// <summary>Whether an array was sent, so that a 400 is an array of the entries' errors.</summary>
    public bool IsArrayRefused { get; init; }

    public override string ToString() => $"{Id} ({Contract})";
}
