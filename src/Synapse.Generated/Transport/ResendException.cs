namespace Synapse.Generated.Transport;

/// <summary>
/// A handler asked to send an operation a second time that must not be executed twice. It derives from no exception of HTTP, which handlers
/// that retry would catch.
/// </summary>
internal sealed class ResendException() : InvalidOperationException(
    "a handler of the HttpClient asked to send the request a second time, which could execute the operation twice, so that was refused");
