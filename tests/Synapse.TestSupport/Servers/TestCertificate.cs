using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Synapse.TestSupport.Servers;

/// <summary>A certificate for this machine that nobody trusts, and whoever is told to trust it.</summary>
public static class TestCertificate
{
    public static X509Certificate2 Instance { get; } = Create();

    /// <summary>Makes connections trust the certificate and no other.</summary>
    public static void Trust(SocketsHttpHandler sockets) => sockets.SslOptions.RemoteCertificateValidationCallback =
        (_, certificate, _, _) => certificate?.GetCertHashString() == Instance.GetCertHashString();

    private static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // A key that lives in memory alone is not accepted by the TLS of every system.
        byte[] exported = certificate.Export(X509ContentType.Pfx);
#if NET9_0_OR_GREATER
        return X509CertificateLoader.LoadPkcs12(exported, password: null);
#else
        return new X509Certificate2(exported);
#endif
    }
}
