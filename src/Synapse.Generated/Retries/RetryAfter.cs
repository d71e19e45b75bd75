using System.Net.Http.Headers;

namespace Synapse.Generated.Retries;

/// <summary>How long a server asks to wait: seconds or a date; nonsense and the past are ignored.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseMessage? response, TimeProvider time)
    {
        RetryConditionHeaderValue? header = response?.Headers.RetryAfter;
        TimeSpan? wait = header?.Delta ?? header?.Date - time.GetUtcNow();
        return wait >= TimeSpan.Zero ? wait : null;
    }
}
