namespace Synapse.Generated.Transport;

/// <summary>A request whose response stays open.</summary>
internal sealed class StreamRequestMessage(HttpMethod method, Uri uri) : HttpRequestMessage(method, uri);
