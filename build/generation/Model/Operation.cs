using Synapse.ContractGeneration.Reading;
using Synapse.ContractGeneration.Types;

namespace Synapse.ContractGeneration.Model;

/// <summary>An operation of the contract and everything that is decided of its method.</summary>
/// <param name="Id">The operationId.</param>
/// <param name="Name">Its name in C#, without <c>Async</c>.</param>
/// <param name="Method">The HTTP method in capital letters.</param>
/// <param name="Path">The path, from its first slash.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Operation(string Id, string Name, string Method, string Path, Place Place)
{
    public string Summary { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>Calls of its methods in C#.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    public bool IsSafeToRetry { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>Whether it is sent without credentials.</summary>
    public bool IsAnonymous { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<OperationParameter> Parameters { get; init; } = [];

    public RequestBody? Body { get; init; }

    public required OperationResult Result { get; init; }

    /// <summary>The statuses of the documented errors.</summary>
    public IReadOnlyList<string> ErrorStatuses { get; init; } = [];

    /// <summary>The name of the method that goes over all pages, without <c>Async</c>; null if the caller is not given pages.</summary>
    public string? ListAllName { get; init; }

    /// <summary>The class of the optional parameters; null if there are none.</summary>
    public string? QueryName { get; init; }

    /// <summary>The version that gave a released operation its first optional parameter; null otherwise.</summary>
    public string? QuerySince { get; init; }
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Wire">Its name on the wire.</param>
/// <param name="Location">Where it is sent: path, query or header.</param>
/// <param name="Name">The method's parameter, or the property of the query class where it is optional.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">What the contract says of it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record OperationParameter(string Wire, string Location, string Name, CsType Type, string Description, Place Place)
{
    public bool IsRequired { get; init; }

    public bool IsSecret { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The text that is sent where the caller gives none; of a required one, always.</summary>
    public string? Always { get; init; }

    public Bounds Bounds { get; init; } = Bounds.None;

    public bool IsConstant => IsRequired && Always is not null;

    public bool IsArgument => IsRequired && Always is null;
}

/// <summary>What a request carries.</summary>
internal sealed record RequestBody(CsType Type, bool IsForm, bool IsRequired, bool IsNullable);

/// <summary>What an operation gives its caller.</summary>
internal sealed record OperationResult(ResultKind Kind, CsType? Type, bool IsNullable, string Status, string Description);

/// <summary>The kinds of results.</summary>
internal enum ResultKind
{
    /// <summary>Nothing but that it succeeded.</summary>
    None,

    /// <summary>A value out of JSON.</summary>
    Json,

    /// <summary>The body as text.</summary>
    Text,

    /// <summary>The body, copied to a stream of the caller's.</summary>
    Binary,

    /// <summary>Lines as they come.</summary>
    Stream,

    /// <summary>One page, and a second method over all pages.</summary>
    Page,

    /// <summary>Every entry, over all pages.</summary>
    All,
}
