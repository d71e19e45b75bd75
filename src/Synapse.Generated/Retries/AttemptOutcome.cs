using System.Globalization;

namespace Synapse.Generated.Retries;

/// <summary>How an attempt ended: with a response, or with a failure.</summary>
internal readonly record struct AttemptOutcome : IDisposable
{
    public AttemptOutcome(HttpResponseMessage response) => Response = response;

    public AttemptOutcome(AttemptFailure failure) => Failure = failure;

    public HttpResponseMessage? Response { get; }

    public AttemptFailure? Failure { get; }

    public bool IsSuccess => Response is { IsSuccessStatusCode: true };

    /// <summary>The status, or the type of what failed: why the attempt may be followed by another.</summary>
    public string Reason => Failure?.Type.Name ?? ((int)Response!.StatusCode).ToString(CultureInfo.InvariantCulture);

    public void Dispose() => Response?.Dispose();
}
