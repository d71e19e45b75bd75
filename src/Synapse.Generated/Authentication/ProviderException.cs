namespace Synapse.Generated.Authentication;

/// <summary>A failure of the authentication provider, which is the caller's code: it reaches the caller as it is.</summary>
internal sealed class ProviderException(Exception cause) : Exception(cause.Message, cause);
