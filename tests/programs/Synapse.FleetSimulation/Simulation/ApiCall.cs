using System.Globalization;
using System.Text;

namespace Synapse.FleetSimulation.Simulation;

/// <summary>A call that an application makes. Its number is the id in its path, so that the server knows what is sent twice.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="IsRun">Whether it starts a plugin; otherwise it reads a job.</param>
internal readonly record struct ApiCall(int Number, bool IsRun)
{
    public static ApiCall Of(HttpRequestMessage request)
    {
        string[] parts = request.RequestUri!.AbsolutePath.Split('/');
        return new ApiCall(int.Parse(parts[2], CultureInfo.InvariantCulture), request.Method == HttpMethod.Post);
    }

    public HttpRequestMessage ToRequest(Uri server) =>
        IsRun
            ? new(HttpMethod.Post, new Uri(server, $"/plugins/{Number}/run/"))
            {
                Content = new StringContent("{}", Encoding.UTF8, "application/json"),
            }
            : new(HttpMethod.Get, new Uri(server, $"/jobs/{Number}/"));

    public byte[] ToAnswer() => Encoding.UTF8.GetBytes(IsRun ? $$"""{"job_id": {{Number}}}""" : $$"""{"id": {{Number}}}""");
}
