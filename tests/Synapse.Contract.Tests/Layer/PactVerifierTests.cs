using NUnit.Framework;
using PactNet.Verifier;

namespace Synapse.Contract.Tests.Layer;

internal sealed class PactVerifierTests
{
    [Test]
    public void A_verifier_that_is_disposed_is_not_used()
    {
        var verifier = new PactVerifier("provider", new PactVerifierConfig());
        verifier.Dispose();
        verifier.Dispose();

        Assert.Throws<ObjectDisposedException>(verifier.Verify);
        Assert.Throws<ObjectDisposedException>(() => verifier.WithHttpEndpoint(new Uri("http://127.0.0.1/")));
    }
}
