using System.Globalization;
using Synapse.Generated.Requests;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Calls;

/// <summary>
/// Makes the exceptions of calls that end without a response. A <see cref="Final" /> failure is not among them: it has its own.
/// </summary>
internal static class CallFailures
{
    public static SynapseApiException Of(WireRequest request, AttemptFailure failure) => failure switch
    {
        NotSent => Connection(request, failure, "the server cannot be reached", outcomeUnknown: false),
        NoHttp noHttp => new SynapseProtocolException(
            // The cause quotes what came, so only its kind is told.
            $"{request.Operation.Id}: what came back is no HTTP, or more of it than is taken ({noHttp.Error})."
        )
        {
            Operation = request.Operation.Id,
        },
        Expired expired => Timeout(request, expired),
        _ => Connection(request, failure, "the connection broke before the whole answer was here", outcomeUnknown: true),
    };

    private static SynapseConnectionException Connection(WireRequest request, AttemptFailure failure, string what, bool outcomeUnknown) =>
        new($"{request.Operation.Id}: {what}.", failure.Cause)
        {
            Operation = request.Operation.Id,
            OutcomeUnknown = outcomeUnknown,
        };

    private static SynapseTimeoutException Timeout(WireRequest request, Expired expired)
    {
        string what = expired.Deadline switch
        {
            SynapseDeadline.Attempt => "got no answer for",
            SynapseDeadline.Idle => "made no progress for",
            _ => "took longer than",
        };
        return new SynapseTimeoutException(
            string.Create(CultureInfo.InvariantCulture, $"{request.Operation.Id} {what} {expired.Allowed.TotalSeconds:0.###} s.")
        )
        {
            Operation = request.Operation.Id,
            Deadline = expired.Deadline,
            Timeout = expired.Allowed,
        };
    }
}
