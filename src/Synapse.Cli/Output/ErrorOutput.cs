using Synapse.Cli.Commands;
using Synapse.Cli.Localization;
using Synapse.Cli.Profiles;
using Synapse.Generated;

namespace Synapse.Cli.Output;

/// <summary>What went wrong, in the tool's own words on the standard error, with what to type next.</summary>
internal sealed class ErrorOutput(CommandLineHost host)
{
    private const string Tool = "dotnet synapse";

    private readonly Texts _texts = host.Texts;

    /// <summary>A call that failed.</summary>
    public void Write(SynapseApiException failure, Connection connection, string words)
    {
        string text = failure switch
        {
            SynapseTimeoutException timeout => _texts.Format("error.timeout", timeout.Timeout.TotalSeconds),
            SynapseConnectionException { OutcomeUnknown: true } => _texts.Format("error.broken-unknown", OriginOf(connection)),
            SynapseConnectionException broken => _texts.Format(KeyOf(broken), OriginOf(connection)),
            SynapseProtocolException { ResponseStatusCode: >= 300 and < 400 } => _texts.Format("error.redirect", OriginOf(connection)),
            SynapseProtocolException => _texts.Format("error.no-backend", OriginOf(connection)),
            { ResponseStatusCode: var status } => _texts.Format(
                _texts.Find($"error.{status}") is null ? status >= 500 ? "error.5xx" : "error.status" : $"error.{status}", status),
        };
        string? detail = failure.ResponseStatusCode == 0 || failure is SynapseProtocolException ? null : failure.Detail;
        WriteLine($"{words}: {text}{(detail is null ? "" : $": {detail}")}");
        if (failure is SynapseProtocolException)
        {
            WriteDetail(failure.Message);
        }

        foreach ((string field, IReadOnlyList<string> messages) in failure.Errors.Where(error => error.Key != "detail"))
        {
            WriteDetail($"{field}: {string.Join(' ', messages)}");
        }

        if (failure.RequestId is { } request)
        {
            WriteDetail(_texts.Format("error.request", request));
        }

        WriteNext(NextOf(failure, connection, words));
    }

    /// <summary>A response that is not what a backend sends.</summary>
    public void WriteUnreadable(Connection connection)
    {
        WriteLine(_texts.Format("error.no-backend", OriginOf(connection)));
        WriteNext(_texts["next.url"]);
    }

    /// <summary>A mistake of the caller.</summary>
    /// <param name="mistake">The mistake.</param>
    /// <param name="help">The command that shows the help; null if it is not known yet.</param>
    public void Write(UsageException mistake, string? help = null)
    {
        WriteLine(_texts.Format(mistake.Key, [.. mistake.Values]));
        WriteNext(mistake.Next ?? help);
    }

    /// <summary>Unexpected errors. A message may quote anything, so only the type is shown.</summary>
    public void WriteUnforeseen(Exception failure) => WriteLine(_texts.Format("error.unforeseen", failure.GetType().Name));

    public void WriteLine(string line) => Write($"{Tool}: {Safe(line)}");

    public void WriteDetail(string line) => Write($"  {Safe(line)}");

    public void WriteNext(string? command)
    {
        if (command is not null)
        {
            Write($"  {_texts["next"]} {Safe(command)}");
        }
    }

    private void Write(string line)
    {
        foreach (string part in TextWrap.Lines(line, host.ErrorTerminal?.Profile.Width, indent: 4))
        {
            host.Error.WriteLine(part);
        }
    }

    private static string Safe(string line) => SafeText.Of(line.ReplaceLineEndings(" "));

    private static string OriginOf(Connection connection) => SafeText.Of(Connection.OriginOf(connection.Url));

    private static string KeyOf(SynapseConnectionException broken) => broken.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "error.no-host",
        HttpRequestError.ConnectionError => "error.unreachable",
        HttpRequestError.SecureConnectionError => "error.certificate",
        _ => "error.broken",
    };

    private string? NextOf(SynapseApiException failure, Connection connection, string words) => failure switch
    {
        SynapseTimeoutException => _texts["next.timeout"],
        SynapseConnectionException { OutcomeUnknown: true } => null,
        SynapseConnectionException or SynapseProtocolException => _texts["next.url"],
        { IsUnauthorized: true } => connection.Source == "environment" ? _texts["next.environment"] : $"{Tool} login",
        { IsBadRequest: true } => $"{Tool} {words} --help",
        { IsNotFound: true } when words.Split(' ') is [var noun, not ("list" or "create")] => $"{Tool} {noun} list",
        { IsNotFound: true } => _texts["next.url"],
        _ => null,
    };
}
