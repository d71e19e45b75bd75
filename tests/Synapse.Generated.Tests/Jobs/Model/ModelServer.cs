using System.Web;

namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>A server with one job, in virtual time. What a client sees of it is a matter of when it asks.</summary>
internal sealed class ModelServer(VirtualTime time, ModelForm form) : HttpMessageHandler
{
    private readonly List<ModelEntry> _log = [];
    private readonly List<ModelEntry> _sent = [];
    private readonly List<ModelStream> _streams = [];
    private readonly TaskCompletionSource _ended = new();
    private bool _hasEnded;

    public IReadOnlyList<ModelEntry> Log => _log;

    /// <summary>What happens to every request instead of a response; null for nothing.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>>? Fault { get; set; }

    public bool CutsBodies { get; set; }

    public List<string> Requests { get; } = [];

    public int LogRequests => Requests.Count(request => request.StartsWith("/jobs/7/console_logs/", StringComparison.Ordinal));

    public int StreamRequests => Requests.Count(request => request.EndsWith("/tail_console_logs/", StringComparison.Ordinal));

    public string Status { get; set; } = "running";

    public SynapseClient CreateClient()
    {
        SynapseClientOptions options = ServerClients.Options(
            StubTransport.BaseUrl, options => (options.TimeProvider, options.Retry) = (time, new SynapseRetryOptions()));
        return new SynapseClient(new HttpMessageInvoker(this, disposeHandler: false), options, ownsTransport: true);
    }

    public void Append(params ModelEntry[] entries)
    {
        _sent.AddRange(entries);
        foreach (ModelStream stream in _streams)
        {
            stream.Write(entries);
        }

        if (form.Lag == 0)
        {
            _log.AddRange(entries);
        }
        else
        {
            time.At(time.Now + TimeSpan.FromMilliseconds(form.Lag), () => _log.AddRange(entries));
        }
    }

    public void Cut(int length) => _log.RemoveRange(length, _log.Count - length);

    public void DropStreams()
    {
        _streams.ForEach(stream => stream.End(isBroken: true));
        _streams.Clear();
    }

    public void End(string status = "completed")
    {
        (_hasEnded, Status) = (true, status);
        foreach (ModelStream stream in _streams)
        {
            stream.Send(form.End switch
            {
                StreamEnd.Completes => "data: {\"type\": \"complete\"}\n\n",
                StreamEnd.Done => "data: [DONE]\n\n",
                _ => "",
            });
            if (form.End != StreamEnd.StaysOpen)
            {
                stream.End(isBroken: false);
            }
        }

        _ended.TrySetResult();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        Requests.Add(path + request.RequestUri.Query);
        if (form.Latency > 0)
        {
            await VirtualWait.DelayAsync(time, TimeSpan.FromMilliseconds(form.Latency), cancellationToken).ConfigureAwait(false);
        }

        if (Fault is { } fault)
        {
            return await fault(cancellationToken).ConfigureAwait(false);
        }

        return path switch
        {
            "/jobs/7/" => StubTransport.Json($$"""{"id": 7, "status": "{{Status}}"}"""),
            "/jobs/7/console_logs/" when ReadLog(request.RequestUri) is { } log =>
                CutsBodies ? StubTransport.Cut(log) : StubTransport.Json(log),
            "/jobs/7/tail_console_logs/" when form.Place == StreamPlace.NotAcceptable => StubTransport.Json("{}", 406),
            "/jobs/7/tail_console_logs/" when form.Place == StreamPlace.Broken => StubTransport.Json("<html>", 500),
            "/jobs/7/tail_console_logs/" when form.Place == StreamPlace.Jobs => await StreamAsync(cancellationToken).ConfigureAwait(false),
            "/async/jobs/7/tail_console_logs/" when form.Place == StreamPlace.Async =>
                await StreamAsync(cancellationToken).ConfigureAwait(false),
            _ => StubTransport.Json("""{"detail": "Not found."}""", 404),
        };
    }

    private string? ReadLog(Uri uri)
    {
        if (form.PageSize is not { } size)
        {
            return Array(_log);
        }

        var query = HttpUtility.ParseQueryString(uri.Query);
        int start = form.Link == LinkForm.Cursor
            ? int.Parse(query["cursor"] ?? "0", CultureInfo.InvariantCulture)
            : (PageOf(query["page"] ?? "1", size) - 1) * size;
        if (start > 0 && start >= _log.Count)
        {
            return null;
        }

        string next = start + size < _log.Count ? $"\"{Link(start + size, size)}\"" : "null";
        string previous = start > 0 ? $"\"{Link(start - size, size)}\"" : "null";
        string results = Array(_log.Skip(start).Take(size));
        return size % 2 == 0
            ? $$"""{"count": {{_log.Count}}, "next": {{next}}, "previous": {{previous}}, "results": {{results}} }"""
            : $$"""{"results": {{results}}, "other": {"results": [1, "]"]}, "next": {{next}} }""";
    }

    private int PageOf(string page, int size) =>
        page == "last" ? Math.Max(1, (_log.Count + size - 1) / size) : int.Parse(page, CultureInfo.InvariantCulture);

    private string Array(IEnumerable<ModelEntry> entries) => $"[{string.Join(", ", entries.Select(entry => entry.ToJson(form.Entry)))}]";

    private string Link(int start, int size) => form.Link switch
    {
        LinkForm.OtherHost => $"http://10.0.0.1:8000/api/jobs/7/console_logs/?page={(start / size) + 1}",
        LinkForm.Relative => $"?page={(start / size) + 1}",
        LinkForm.Cursor => $"https://backend.test/jobs/7/console_logs/?cursor={start}",
        LinkForm.Fragment => $"https://backend.test/jobs/7/console_logs/?page={(start / size) + 1}#{Requests.Count}",
        _ => $"https://backend.test/jobs/7/console_logs/?page={(start / size) + 1}",
    };

    private async Task<HttpResponseMessage> StreamAsync(CancellationToken cancellationToken)
    {
        if (form.IsBuffered)
        {
            await VirtualWait.WaitAsync(_ended.Task, cancellationToken).ConfigureAwait(false);
        }

        var stream = new ModelStream(form);
        stream.Send(form.Stream == StreamForm.Lines ? "" : "data: {\"type\": \"connected\"}\n\n");
        stream.Write(form.Replays is { } last ? _sent.TakeLast(last) : _sent);
        if (_hasEnded)
        {
            stream.End(isBroken: false);
        }
        else
        {
            _streams.Add(stream);
            KeepAlive(stream);
        }

        var content = new StreamContent(stream);
        content.Headers.TryAddWithoutValidation("Content-Type", form.Stream switch
        {
            StreamForm.Events or StreamForm.NestedEvents => "Text/Event-Stream",
            StreamForm.Json => "application/x-ndjson",
            _ => "text/plain; charset=utf-8",
        });
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private void KeepAlive(ModelStream stream)
    {
        if (form.KeepAlive != Model.KeepAlive.None && !stream.IsEnded && !_hasEnded)
        {
            stream.Send(form.KeepAlive switch
            {
                Model.KeepAlive.Comment => ": keep-alive\n\n",
                Model.KeepAlive.BlankLine => "\r\n",
                _ => "event: ping\ndata: {}\n\n",
            });
            time.At(time.Now + TimeSpan.FromSeconds(15), () => KeepAlive(stream));
        }
    }
}
