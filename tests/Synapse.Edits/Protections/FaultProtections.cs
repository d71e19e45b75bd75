namespace Synapse.Edits.Protections;

/// <summary>What keeps a network, or a server that misbehaves, from doing harm.</summary>
internal static class FaultProtections
{
    private const string Retry = "Runtime/RetryPolicy.cs";
    private const string Limit = "Runtime/AttemptLimit.cs";
    private const string Handler = "Runtime/SynapseHttpHandler.cs";
    private const string Received = "Runtime/ReceivedContent.cs";
    private const string Runtime = "Runtime/SynapseRuntime.cs";
    private const string Budget = "Runtime/RetryBudget.cs";
    private const string Authenticator = "Authentication/RequestAuthenticator.cs";
    private const string IsSafe =
        "bool isSafe = request.Operation.Retry == RetryMark.Safe || request.Options.Retry == RetryBehavior.Always;";
    private const string IsPassing =
        ": outcome.Exception is HttpRequestException or IOException and not AttemptExpiredException { Deadline: SynapseDeadline.Call };";

    public static IReadOnlyList<Protection> All { get; } =
    [
        Of(1, "nothing is repeated", Retry, "if (options.MaxRetries > 0)", "if (options.MaxRetries > 100)"),
        Of(1, "waits have no jitter", Retry, "longest * options.Randomizer()", "longest"),
        Of(
            1,
            "waits double without a limit",
            Retry,
            "Math.Min(options.MaxDelay.TotalMilliseconds, options.BaseDelay.TotalMilliseconds * Math.Pow(2, attempt))",
            "options.BaseDelay.TotalMilliseconds * Math.Pow(2, attempt)"
        ),
        Of(1, "502 is not repeated", Retry, "or HttpStatusCode.BadGateway or", "or"),
        Of(
            2,
            "every status from 500 is repeated",
            Retry,
            "response.StatusCode is HttpStatusCode.RequestTimeout",
            "response.StatusCode >= HttpStatusCode.InternalServerError || response.StatusCode is HttpStatusCode.RequestTimeout"
        ),
        Of(3, "a server decides how long to wait", Retry, "asked < options.MaxRetryAfter ? asked : options.MaxRetryAfter", "asked"),
        Of(3, "429 costs nothing", Retry, "budget.TrySpend() ? null : \"budget\"", "null"),
        Of(4, "a wait in the past counts", "Runtime/RetryAfter.cs", "wait >= TimeSpan.Zero ? wait : null", "wait"),
        Of(4, "a far date is waited for", Retry, "asked < options.MaxRetryAfter ? asked : options.MaxRetryAfter", "asked"),
        Of(5, "a wait goes beyond the call's time", Retry, "exchange.Delay >= exchange.Deadline.Remaining ? \"deadline\" : ", ""),
        Of(6, "what the contract does not mark is repeated", Retry, IsSafe, "bool isSafe = true;"),
        Of(7, "a refused connection is an end", Retry, "if (WasNotSent(outcome.Exception))", "if (false)"),
        Of(
            7,
            "a refused connection looks like a request that was sent",
            Retry,
            "HttpRequestError: HttpRequestError.ConnectionError or",
            "HttpRequestError:"
        ),
        Of(8, "a read is not sent again", Retry, IsPassing, ": false;"),
        Of(8, "a run is sent again", Retry, IsSafe, "bool isSafe = true;"),
        Of(8, "an unknown outcome is not told", "Runtime/Failures.cs", "OutcomeUnknown = !notSent,", "OutcomeUnknown = false,"),
        Of(
            9,
            "a POST has no body",
            "Runtime/WireRequest.cs",
            "Form?.ToContent() ?? (Operation.Method == HttpMethod.Post ? new ByteArrayContent([]) : null)",
            "Form?.ToContent()"
        ),
        Of(10, "a file is sent again of itself", Retry, IsSafe, "bool isSafe = true;"),
        Of(10, "a file is sent again from where it was", "Models/UploadFile.cs", "stream.Position = start;", ""),
        Of(11, "a stream that is used up is sent again", Retry, "isSafe && request.CanRepeatContent &&", "isSafe &&"),
        Of(
            11,
            "a stream that cannot be read again passes for one that can",
            "Models/UploadFile.cs",
            "canRepeat: false, length: null",
            "canRepeat: true, length: null"
        ),
        Of(12, "a file is sent before the server was asked", "Runtime/RequestHeaders.cs", "message.Headers.ExpectContinue = true;", ""),
        Of(13, "progress of an upload does not count", "Runtime/CallDeadline.cs", "form.Advanced = limit.Advance;", ""),
        Of(13, "an upload ends with the time of a call", "Runtime/CallDeadline.cs", "request.Form is not null || Timeout ==", "Timeout =="),
        Of(
            13,
            "an upload may stand still",
            Limit,
            "? (call.Timeout, SynapseDeadline.Idle)",
            "? (Timeout.InfiniteTimeSpan, SynapseDeadline.Idle)"
        ),
        Of(
            14,
            "an attempt has no limit",
            Limit,
            "isRepeatable ? options.AttemptTimeout : Timeout.InfiniteTimeSpan",
            "Timeout.InfiniteTimeSpan"
        ),
        Of(
            14,
            "a run is given up with its attempt",
            Limit,
            "isRepeatable ? options.AttemptTimeout : Timeout.InfiniteTimeSpan",
            "options.AttemptTimeout"
        ),
        Of(15, "a body may stall", Received, "stream.ReadAsync(free, limit.Token)", "stream.ReadAsync(free, CancellationToken.None)"),
        Of(15, "a body has the time of an attempt", Received, "limit.Advance();", ""),
        Of(
            16,
            "a body in small parts has no limit",
            Limit,
            "SynapseDeadline.Idle, _call.Remaining);",
            "SynapseDeadline.Idle, TimeSpan.MaxValue);"
        ),
        Of(16, "a call has no limit", Limit, "SynapseDeadline.Attempt, remaining);", "SynapseDeadline.Attempt, TimeSpan.MaxValue);"),
        Of(17, "a broken body is not asked for again", Retry, IsPassing, ": false;"),
        Of(
            17,
            "a broken body is no failure of the connection",
            Runtime,
            "if (e is not (AttemptExpiredException or HttpRequestException or IOException))",
            "if (e is not (AttemptExpiredException or HttpRequestException))"
        ),
        Of(
            18,
            "half of a document is no error of the client's own",
            Runtime,
            "catch (WireFormatException e)",
            "catch (WireFormatException e) when (body.IsEmpty)"
        ),
        Of(19, "a page is not asked for again", Retry, "if (options.MaxRetries > 0)", "if (options.MaxRetries > 100)"),
        Of(19, "the first page comes in the place of the next", "Runtime/WireRequest.cs", "request._link = link;", ""),
        Of(
            20,
            "a cycle of links goes on",
            "Models/PagedResult.cs",
            "if (!visited.Add(next))",
            "if (!visited.Add(next) && next.Length == 0)"
        ),
        Of(21, "a link is not looked at", Runtime, " && _authenticator.IsOwnOrigin(link)", ""),
        Of(21, "another port is the same origin", Authenticator, "url.Port == _port && ", ""),
        Of(21, "a link with a user is the same origin", Authenticator, "&& url.UserInfo.Length == 0", ""),
        Of(21, "another scheme is the same origin", Authenticator, "&& string.Equals(url.Scheme, _scheme, StringComparison.Ordinal)", ""),
        Of(
            21,
            "another host is the same origin",
            Authenticator,
            "&& string.Equals(url.Host, _host, StringComparison.OrdinalIgnoreCase)",
            ""
        ),
        Of(21, "a provider may turn a request elsewhere", Authenticator, "CheckOrigin(request.URI);", ""),
        Of(22, "redirects are followed", Handler, "AllowAutoRedirect = false", "AllowAutoRedirect = true"),
        Of(22, "a redirect names no host", "Runtime/Failures.cs", "if (status is >= 300 and < 400)", "if (status is 300)"),
        Of(
            23,
            "the content type is not named",
            "Runtime/Failures.cs",
            "({(int)response.StatusCode}, {contentType})",
            "({(int)response.StatusCode})"
        ),
        Of(
            24,
            "a body that is no JSON hides the status",
            "Runtime/ErrorBody.cs",
            "e is JsonException or InvalidOperationException",
            "e is InvalidOperationException"
        ),
        Of(
            25,
            "a body is read until it has the length that was announced",
            Received,
            "if (read == 0)",
            "if (read == 0 && expected is null)"
        ),
        Of(26, "nothing is taken for a document", Runtime, "if (body.IsEmpty)", "if (body.IsEmpty && _baseUrl.Length == 0)"),
        Of(27, "an answer may be of any size", Received, "if (_length > maxBytes)", "if (_length > maxBytes && isError)"),
        Of(27, "an answer that is too long is cut", Received, "if (!isError)", "if (!isError && maxBytes < 0)"),
        Of(
            27,
            "memory for an answer grows without a limit",
            Received,
            "if (_length == _buffer.Length && _length < maxBytes)",
            "if (_length == _buffer.Length)"
        ),
        Of(28, "an error may be of any size", Received, "isError ? MaxErrorBytes : maxBytes", "isError ? int.MaxValue : maxBytes"),
        Of(29, "what is no HTTP is asked for again", Retry, "NoHttp(outcome.Exception) is null && ", ""),
        Of(
            29,
            "what is no HTTP looks like a broken connection",
            Runtime,
            "_ when RetryPolicy.NoHttp(e) is { } kind => Failures.NoHttp(exchange.Request, kind),",
            ""
        ),
        Of(
            30,
            "a line may be of any length",
            "Tail/LineReader.cs",
            "if (_end - _start < MaxLineBytes)",
            "if (_end - _start < int.MaxValue)"
        ),
        Of(30, "an event may be of any length", "Tail/TailStream.cs", " && _data.WrittenCount < LineReader.MaxLineBytes", ""),
        Of(31, "half an event is a line", "Tail/TailStream.cs",
            "        }\n\n        return new TailEvent(TailEventKind.Dropped);\n    }\n}",
            "        }\n\n        bool isHalf = _hasData;\n        _hasData = false;\n        return isHalf ? ServerSentLog.Read(_data.WrittenSpan) : new TailEvent(TailEventKind.Dropped);\n    }\n}"
        ),
        Of(
            31,
            "lines that came before come again",
            "Tail/JobTail.cs",
            "if (alignment.IsKnown && alignment.Index == _position)",
            "if (alignment.IsKnown)"
        ),
        Of(
            32,
            "silence lasts for ever",
            "Tail/LineReader.cs",
            "ExpirySource.Rent(heartbeat, time)",
            "ExpirySource.Rent(Timeout.InfiniteTimeSpan, time)"
        ),
        Of(32, "silence is a failure", "Tail/JobTail.cs", "next.Kind == TailEventKind.Silent || ", ""),
        Of(
            33,
            "a cancellation does not reach a request",
            Limit,
            "cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _expiry);",
            "default;"
        ),
        Of(33, "a cancelled tail looks like a silent one", "Tail/LineReader.cs", "cancellationToken.ThrowIfCancellationRequested();", ""),
        Of(
            33,
            "a cancelled list carries a token of its own",
            "Models/PagedResult.cs",
            "            cancellationToken.ThrowIfCancellationRequested();\n",
            ""
        ),
        Of(
            34,
            "streams take the connections of calls",
            Handler,
            "request is StreamRequestMessage ? _streams : _calls",
            "request is StreamRequestMessage ? _calls : _calls"
        ),
        Of(35, "connections have no limit", Handler, "maxConnections: 64", "maxConnections: int.MaxValue"),
        Of(36, "a connection lives for ever", Handler, "PooledConnectionLifetime = TimeSpan.FromMinutes(5),", ""),
        Of(37, "connecting has no limit", Handler, "ConnectTimeout = TimeSpan.FromSeconds(10),", ""),
        Of(
            37,
            "a connection that is never made looks like a cancellation",
            Runtime,
            "new HttpRequestException(HttpRequestError.ConnectionError, connect.Message, e)",
            "e"
        ),
        Of(38, "one failure is the end", Retry, "if (options.MaxRetries > 0)", "if (options.MaxRetries > 100)"),
        Of(39, "retries cost nothing", Budget, "if (tokens < RetryCost)", "if (tokens < int.MinValue)"),
        Of(39, "the budget grows without a limit", Budget, "Math.Min(tokens + gain, Full)", "tokens + gain"),
        Of(39, "a retry that succeeds is lost", Budget, "afterRetry ? RetryCost : 1", "1"),
        Of(39, "calls that succeed earn nothing", Runtime, "_budget.Earn(afterRetry: exchange.Retries > 0);", ""),
        Of(
            39,
            "each client of a server has its own budget",
            "Client/SynapseClient.cs",
            "options.BaseUrl == _options.BaseUrl ? _budget : null",
            "null"
        ),
        Of(
            40,
            "a caller's stream is closed",
            "Models/UploadFile.cs",
            "            if (_ownsStream)\n            {\n                await",
            "            {\n                await"
        ),
    ];

    private static Protection Of(int row, string name, string file, string text, string replacement) =>
        new($"Fault{row:00}", new Edit(name, EditSide.Sdk, "src/Synapse.Generated/" + file, text, replacement));
}
