using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Parity.Judgement;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Clients;

/// <summary>A running adapter: a call goes in as a line of JSON, what came of it comes out as one.</summary>
internal sealed class AdapterProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ClientManifest _client;
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    public AdapterProcess(ClientManifest client)
    {
        _client = client;
        string[] command = [.. client.Run.Select(client.Fill)];
        _process = ClientBuild.Start(client, new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = client.Output,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        });
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>Makes the call and tells what came of it.</summary>
    /// <exception cref="ClientException">The adapter ended, said nothing for too long, or said something else.</exception>
    public async Task<JsonObject> CallAsync(string address, VectorCall call, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await _process.StandardInput.WriteLineAsync(Line(address, call).AsMemory(), limit.Token);
            await _process.StandardInput.FlushAsync(limit.Token);
            string answer =
                await _process.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new ClientException($"{_client}: the adapter ended. {Errors()}");
            return JsonNode.Parse(answer) is JsonObject report && (report.ContainsKey("result") != report.ContainsKey("error"))
                ? report
                : throw new ClientException($"{_client}: the adapter answered neither a result nor an error: {answer}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClientException($"{_client}: the adapter did not answer for {Patience.TotalSeconds} seconds. {Errors()}");
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new ClientException($"{_client}: {e.Message} {Errors()}");
        }
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, and did not take its last line.
        }

        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>The line that an adapter gets. Headers are what the credentials come to, for clients that know nothing of credentials.</summary>
    internal static string Line(string address, VectorCall call) => new JsonObject
    {
        ["baseUrl"] = address,
        ["operation"] = call.Operation,
        ["credentials"] = call.Credentials.DeepClone(),
        ["headers"] = CredentialHeaders.Of(call.Credentials),
        ["path"] = Tagged.ForAdapter(call.Path) ?? new JsonObject(),
        ["query"] = Tagged.ForAdapter(call.Query) ?? new JsonObject(),
        ["body"] = Tagged.ForAdapter(call.Body),
        ["form"] = Tagged.ForAdapter(call.Form),
        ["all"] = call.All,
        ["retry"] = call.Retry,
    }.ToJsonString(VectorFolder.Json);

    private string Errors()
    {
        lock (_errors)
        {
            return _errors.ToString();
        }
    }
}
