namespace Synapse.Generated.Tests.Arrangement;

internal static class WireRequests
{
    public static WireRequest Create(RetryMark mark = RetryMark.Safe, RequestOptions? options = null) =>
        new(new OperationDescription("get_plugin", HttpMethod.Get, "/", 200, mark), options);
}
