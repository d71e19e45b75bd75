using Synapse.Generated.Transport;

namespace Synapse.Generated.Client;

/// <summary>Says what is wrong with options, all of it at once and without quoting a credential.</summary>
internal static class SynapseClientOptionsValidator
{
    public static void ThrowIfInvalid(SynapseClientOptions options, string parameter)
    {
        string[] failures = [.. FindFailures(options)];
        if (failures.Length > 0)
        {
            throw new ArgumentException(string.Join(" ", failures), parameter);
        }
    }

    /// <summary>Determines whether a timer can run that long: <see cref="TimeSpan.MaxValue" />, say, cannot be timed.</summary>
    public static bool IsTimeout(TimeSpan timeout) =>
        timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout <= TimeSpan.FromDays(49));

    public static IEnumerable<string> FindFailures(SynapseClientOptions options)
    {
        foreach (string failure in FindBaseUrlFailures(options))
        {
            yield return failure;
        }

        foreach (
            (string name, TimeSpan value) in new[]
            {
                (nameof(options.Timeout), options.Timeout),
                (nameof(options.AttemptTimeout), options.AttemptTimeout),
                (nameof(options.IdleTimeout), options.IdleTimeout),
                (nameof(options.UploadIdleTimeout), options.UploadIdleTimeout),
            }
        )
        {
            if (!IsTimeout(value))
            {
                yield return $"{name} must be positive and at most 49 days, or infinite.";
            }
        }

        if (options.MaxResponseBytes is < 1024 or > 1024 * 1024 * 1024)
        {
            yield return "MaxResponseBytes must be between 1 KiB and 1 GiB.";
        }

        if (options.HttpVersion is { Major: < 1 or > 2 })
        {
            yield return "HttpVersion must be 1.0, 1.1 or 2.0.";
        }

        if (options.MaxResponseValues is < 1000 or > 100_000_000)
        {
            yield return "MaxResponseValues must be between 1,000 and 100,000,000.";
        }

        if (options.MaxDownloadBytes < 1)
        {
            yield return "MaxDownloadBytes must be at least 1.";
        }

        SynapseRetryOptions retry = options.Retry;
        if (retry.MaxRetries is < 0 or > 10)
        {
            yield return "Retry.MaxRetries must be between 0 and 10.";
        }

        if (retry.Budget is < 0 or > 1000)
        {
            yield return "Retry.Budget must be between 0 and 1,000.";
        }

        if (retry.BaseDelay < TimeSpan.Zero || retry.MaxDelay < retry.BaseDelay || retry.MaxRetryAfter < TimeSpan.Zero)
        {
            yield return "Retry delays must not be negative, and Retry.MaxDelay must not be less than Retry.BaseDelay.";
        }

        if (
            options.ApplicationId is { } id
            && (id.Length == 0 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/'))
        )
        {
            yield return "ApplicationId must contain only letters, digits and . _ - /";
        }

        foreach ((string name, string value) in options.Headers)
        {
            if (SettableHeaders.FindFailure(name, value) is { } failure)
            {
                yield return $"Headers: {failure}";
            }
        }

        if (options.CredentialScheme is { Length: > 0 } scheme && !SynapseCredentials.IsSendable(scheme))
        {
            yield return "CredentialScheme must be one word of visible ASCII characters, or null.";
        }

        if (options.AuthenticationProvider is null && CredentialFailure(options) is { } credentials)
        {
            yield return credentials;
        }
    }

    private static IEnumerable<string> FindBaseUrlFailures(SynapseClientOptions options)
    {
        Uri? url = options.BaseUrl;
        if (url is null || !url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            yield return "BaseUrl must be an absolute http or https URL.";
            yield break;
        }

        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return "BaseUrl must not have a user, a query or a fragment.";
        }

        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !options.AllowInsecureHttp)
        {
            yield return "BaseUrl must use https unless the host is this machine. Set AllowInsecureHttp to allow http.";
        }
    }

    private static string? CredentialFailure(SynapseClientOptions options)
    {
        if (options.AccessToken is null && (options.Token is null || options.Tenant is null))
        {
            return "Credentials are missing: set AccessToken, or Token and Tenant, or AuthenticationProvider.";
        }

        string?[] values = [options.AccessToken, options.Token, options.Tenant, options.AgentToken];
        return values.All(value => value is null || SynapseCredentials.IsSendable(value))
            ? null
            : "Credentials must be visible ASCII characters without spaces or line breaks.";
    }
}
