namespace Synapse.Generated.Tests.Retries;

internal sealed class AttemptFailureTests
{
    [TestCase(HttpRequestError.ConnectionError, ExpectedResult = typeof(Broken))]
    [TestCase(HttpRequestError.NameResolutionError, ExpectedResult = typeof(Broken))]
    [TestCase(HttpRequestError.ProxyTunnelError, ExpectedResult = typeof(Broken))]
    [TestCase(HttpRequestError.InvalidResponse, ExpectedResult = typeof(NoHttp))]
    [TestCase(HttpRequestError.ConfigurationLimitExceeded, ExpectedResult = typeof(NoHttp))]
    [TestCase(HttpRequestError.ResponseEnded, ExpectedResult = typeof(Broken))]
    [TestCase(HttpRequestError.SecureConnectionError, ExpectedResult = typeof(Broken))]
    [TestCase(HttpRequestError.Unknown, ExpectedResult = typeof(Broken))]
    public Type Of_a_request(HttpRequestError error) => AttemptFailure.Of(new HttpRequestException(error)).GetType();

    [TestCase(HttpRequestError.ConnectionError, ExpectedResult = typeof(Broken))]
    [TestCase(HttpRequestError.InvalidResponse, ExpectedResult = typeof(NoHttp))]
    [TestCase(HttpRequestError.ResponseEnded, ExpectedResult = typeof(Broken))]
    public Type Of_a_body(HttpRequestError error) => AttemptFailure.Of(new HttpIOException(error)).GetType();

    [Test]
    public void Of_the_clients_own_transport_without_a_connection([Values] bool mayPass) => Assert.That(
        AttemptFailure.Of(new ConnectException(HttpRequestError.ConnectionError, "x", mayPass, new IOException())),
        Is.TypeOf<NotSent>().With.Property("MayPass").EqualTo(mayPass));

    [Test]
    public void Of_a_stream() => Assert.That(AttemptFailure.Of(new EndOfStreamException()), Is.TypeOf<Broken>());

    [Test]
    public void Of_anything_else_it_is_the_callers()
    {
        var cause = new InvalidOperationException();

        Assert.That(AttemptFailure.Of(cause), Is.EqualTo(new Final(cause)));
    }
}
