using Synapse.Generated.Json;
using Synapse.Generated.Requests;

namespace Synapse.Generated;

public partial class SynapseClient
{
    // What the contract does not know may be anything, so nothing of it is quoted in a message, and its path names no activity.
    private static readonly OperationDescription UnknownOperation = new(
        "send", HttpMethod.Get, "/{path}", SuccessStatus: 200, RetryMark.Never, IsSensitive: true);

    /// <summary>
    /// Sends a request to any path of the backend, with the client's credentials, retries, limits and errors, and returns the response
    /// undecoded. It is for operations that this version of the SDK does not have.
    /// </summary>
    /// <remarks>
    /// With <see cref="RetryBehavior.ByContract" /> a path that the contract knows is retried as its operation is; of other paths, GET,
    /// HEAD and OPTIONS are retried. The operation of a path that the contract does not know is called <c>send</c> in logs and exceptions.
    /// </remarks>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">
    /// The path below <see cref="SynapseClientOptions.BaseUrl" />, escaped and with its leading slash, such as <c>/plugins/123/</c>. It can
    /// have a query.
    /// </param>
    /// <param name="request">The request body; <see langword="null" /> sends none.</param>
    /// <param name="options">Per-call options; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response, whose status code is a success.</returns>
    /// <exception cref="ArgumentException">An argument cannot be sent; nothing was sent.</exception>
    /// <exception cref="SynapseValidationException">The server refused the request (400).</exception>
    /// <exception cref="SynapseApiException">The server responded with another error.</exception>
    /// <exception cref="SynapseConnectionException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="SynapseTimeoutException">The call took longer than a deadline allows.</exception>
    /// <exception cref="SynapseProtocolException">The server redirects.</exception>
    /// <example>
    /// <code>
    /// SynapseResponse response = await client.SendAsync(HttpMethod.Get, "/plugins/123/");
    /// using JsonDocument plugin = JsonDocument.Parse(response.Body);
    /// </code>
    /// </example>
    public virtual Task<SynapseResponse> SendAsync(
        HttpMethod method,
        string path,
        FreeFormJson? request = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        var target = RawTarget.Parse(path, nameof(path));
        if (method == HttpMethod.Connect || method == HttpMethod.Trace)
        {
            throw new ArgumentException($"A request cannot be sent with {method.Method}.", nameof(method));
        }

        if (request is not null && (method == HttpMethod.Get || method == HttpMethod.Head))
        {
            throw new ArgumentException($"A {method.Method} request has no body.", nameof(request));
        }

        var wire = new WireRequest(OperationOf(method, target), options);
        wire.SetTarget(target);
        if (request is not null)
        {
            wire.SetJson<FreeFormJson, FreeFormJsonCodec>(request);
        }

        return Runtime.SendForResponseAsync(wire, cancellationToken);
    }

    private static OperationDescription OperationOf(HttpMethod method, RawTarget target) =>
        Operations.FirstOrDefault(operation => operation.Method == method && target.Fits(operation.Path)) is { } known
            ? known with { IsStream = false, Accept = null }
            : UnknownOperation with
            {
                Method = method,
                Retry = IsRead(method) ? RetryMark.Safe : RetryMark.Never,
            };

    private static bool IsRead(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;
}
