using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Synapse.TestSupport;

namespace Synapse.Generated.Tests.Proxies;

internal sealed class NginxProxy : ReverseProxy
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-nginx-");
    private readonly ChildProcess _process;

    private NginxProxy(Uri upstream, int port, int idleTimeout)
    {
        BaseAddress = new Uri($"https://127.0.0.1:{port}{Prefix}");
        X509Certificate2 certificate = TestCertificate.Instance;
        Write("cert.pem", certificate.ExportCertificatePem());
        Write("key.pem", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Write("nginx.conf", $$"""
            daemon off;
            user {{Environment.UserName}};
            pid {{_folder}}/pid;
            error_log stderr;
            events {}
            http {
                access_log off;
                client_body_temp_path {{_folder}}/body;
                proxy_temp_path {{_folder}}/proxy;
                fastcgi_temp_path {{_folder}}/f;
                uwsgi_temp_path {{_folder}}/u;
                scgi_temp_path {{_folder}}/s;
                gzip on;
                gzip_min_length 1;
                gzip_proxied any;
                gzip_types application/json;
                server {
                    listen 127.0.0.1:{{port}} ssl http2;
                    ssl_certificate {{_folder}}/cert.pem;
                    ssl_certificate_key {{_folder}}/key.pem;
                    client_max_body_size {{MaxRequestMegabytes}}m;
                    location {{Prefix}}/ {
                        proxy_pass {{upstream.GetLeftPart(UriPartial.Authority)}}/;
                        proxy_set_header Host {{InnerHost}};
                        proxy_http_version 1.1;
                        proxy_read_timeout {{idleTimeout}}s;
                    }
                }
            }
            """);
        _process = ChildProcess.Start("nginx", ["-p", _folder.FullName, "-c", Path.Combine(_folder.FullName, "nginx.conf")]);
    }

    public override Uri BaseAddress { get; }

    public static async Task<NginxProxy> RunAsync(Uri upstream, int idleTimeout)
    {
        var proxy = new NginxProxy(upstream, Tcp.ClosedPort(), idleTimeout);
        while (!await IsListeningAsync(proxy.BaseAddress.Port))
        {
            await Task.Yield();
        }

        return proxy;
    }

    public override async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task<bool> IsListeningAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}
