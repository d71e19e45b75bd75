using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>Answers every operation with something of its kind, and notes the requests.</summary>
internal sealed partial class RecordingBackend : HttpMessageHandler
{
    private const string Job = """{"id": 7, "status": "completed", "progress": 100, "plugin": 1, "logs": [], "anew": "kept"}""";
    private const string Plugin = """{"id": 1, "name": "a", "author": "b"}""";

    private readonly StringBuilder _requests = new();

    public string Requests => _requests.ToString();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null
            ? ""
            : Boundary().Replace(await request.Content.ReadAsStringAsync(cancellationToken), "boundary");

        // A tail opens the live stream beside its reads of the log: whether it does before the job has ended is a matter of timing.
        if (!request.RequestUri!.AbsolutePath.EndsWith("/tail_console_logs/", StringComparison.Ordinal))
        {
            _requests.AppendLine(CultureInfo.InvariantCulture, $"{request.Method} {request.RequestUri.PathAndQuery} {body}");
        }

        (int status, string answer, string mediaType) = Answer(request.Method.Method, request.RequestUri.AbsolutePath);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(answer, Encoding.UTF8, mediaType) };
    }

    private static (int Status, string Answer, string MediaType) Answer(string method, string path) =>
        (method, path.Split('/')[1], path.Split('/')[^2]) switch
        {
            ("POST", "agents", _) => Json(200, """{"status": "connected", "connected": true}"""),
            (_, "agents", _) => Page("""{"id": 3, "name": "gpu", "status": "connected"}"""),
            ("POST", "plugins", "run") => Json(200, """{"job_id": 7}"""),
            ("POST", "plugins", _) => Json(201, Plugin),
            (_, "plugins", _) => Json(200, Plugin),
            ("POST", "plugin_releases", _) => Json(201, """{"id": 4, "plugin": 1, "version": "1.0.0"}"""),
            (_, "plugin_releases", _) => Json(200, $$"""{"id": 4, "plugin": {{Plugin}} }"""),
            (_, "jobs", "jobs") => Page(Job),
            (_, "jobs", "console_logs") => Json(200, """[{"message": "started", "level": "info"}]"""),
            (_, "jobs", "tail_console_logs") => (200, "started\nended\n", "text/plain"),
            (_, "jobs", _) => Json(200, Job),
            (_, "logs", _) => Json(201, """[{"message": "a", "level": "success"}]"""),
            ("POST", "storages", _) => Json(201, """{"id": 5, "name": "a", "provider": "file_system"}"""),
            (_, "storages", "storages") => Json(200, """[{"id": 5, "name": "a", "provider": "file_system"}]"""),
            (_, "storages", _) => Json(200, """{"id": 5, "provider": "file_system", "configuration": {"base_path": "/data"}}"""),
            ("POST", _, _) => Json(201, """{"id": 6, "name": "a"}"""),
            _ => Page("""{"id": 6, "name": "a"}"""),
        };

    private static (int, string, string) Json(int status, string answer) => (status, answer, "application/json");

    private static (int, string, string) Page(string entry) =>
        Json(200, $$"""{"count": 1, "next": null, "previous": null, "results": [{{entry}}]}""");

    [GeneratedRegex("^--[^\r\n]+", RegexOptions.Multiline)]
    private static partial Regex Boundary();
}
