using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed partial class EmulatorCommandTests
{
    [TestCase("documented", "^\\[")]
    [TestCase("current", "^\\{\"count\":0")]
    public async Task The_emulator_serves_until_it_is_cancelled(string form, string storages)
    {
        using var cancelling = new CancellationTokenSource();
        using var output = new FlushedWriter();
        Task<int> emulator = RunAsync(output, cancelling.Token, "--port", "0", "--form", form);
        Uri address = AddressIn(await output.Flushed.WaitAsync(TimeSpan.FromMinutes(1)));
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Synapse-Access-Token", "Token " + new EmulatorCredentials().AccessToken);
        string answer = await http.GetStringAsync("storages/");
        string docs = await http.GetStringAsync("docs");
        await cancelling.CancelAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.Match(storages));
            Assert.That(docs, Does.Contain("Synapse Integration API"));
            Assert.That(await emulator, Is.EqualTo(ExitCode.Success));
            Assert.That(output.ToString(), Does.Contain(new EmulatorCredentials().AccessToken));
            await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync("storages/"));
        }
    }

    [Test]
    public async Task A_port_that_is_taken_is_told()
    {
        await using SynapseEmulator other = await SynapseEmulator.StartAsync();
        using var cli = new CommandLine();
        int exitCode = await cli.RunAsync("emulator", "--port", $"{other.BaseAddress.Port}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(ExitCode.Failure));
            Assert.That(cli.Error, Does.StartWith("dotnet synapse: the emulator cannot start: "));
        }
    }

    [TestCase("documented", "123", "Contains ")]
    [TestCase("agent", "", "--seed documented")]
    public async Task The_start_says_what_it_holds_or_how_to_get_it(string seed, string storage, string said)
    {
        using var cancelling = new CancellationTokenSource();
        using var output = new FlushedWriter();
        Task<int> emulator = RunAsync(output, cancelling.Token, "--port", "0", "--seed", seed, "--form", "current", "--newest");
        using var cli = new CommandLine();
        cli.Environment["SYNAPSE_BASE_URL"] = AddressIn(await output.Flushed.WaitAsync(TimeSpan.FromMinutes(1))).ToString();
        cli.Environment["SYNAPSE_ACCESS_TOKEN"] = new EmulatorCredentials().AccessToken;
        int exitCode = await cli.RunAsync("storages", "list");
        await cancelling.CancelAsync();
        await emulator;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(cli.Out, Does.Contain(storage));
            Assert.That(output.ToString(), Does.Contain(said));
        }
    }

    [TestCase(true, HttpStatusCode.OK)]
    [TestCase(false, HttpStatusCode.NotFound)]
    public async Task Provider_states_are_served_on_request(bool isRequested, HttpStatusCode status)
    {
        using var cancelling = new CancellationTokenSource();
        using var output = new FlushedWriter();
        Task<int> emulator = RunAsync(output, cancelling.Token, ["--port", "0", .. isRequested ? ["--provider-states"] : (string[])[]]);
        Uri address = AddressIn(await output.Flushed.WaitAsync(TimeSpan.FromMinutes(1)));
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Synapse-Access-Token", "Token " + new EmulatorCredentials().AccessToken);
        using HttpResponseMessage response = await http.PostAsJsonAsync(
            "provider-states", new { state = "there is no data", action = "setup" });
        await cancelling.CancelAsync();
        await emulator;

        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("--port", "99999")]
    [TestCase("--seed", "other")]
    [TestCase("--form", "esperanto")]
    [TestCase("--pace", "0")]
    [TestCase("--newest")]
    public async Task An_option_that_makes_no_sense_is_bad_usage(params string[] options)
    {
        using var cli = new CommandLine();
        Assert.That(await cli.RunAsync(["emulator", .. options]), Is.EqualTo(ExitCode.BadUsage));
    }

    [Test]
    public async Task Requests_are_shown_without_the_token_of_an_agent()
    {
        using var cancelling = new CancellationTokenSource();
        using var output = new FlushedWriter();
        Task<int> emulator = RunAsync(
            output, cancelling.Token, "--port", "0", "--request-log", "--access-token", "mine", "--agent-token", "canary-agent");
        Uri address = AddressIn(await output.Flushed.WaitAsync(TimeSpan.FromMinutes(1)));
        using var cli = new CommandLine();
        cli.Environment["SYNAPSE_BASE_URL"] = address.ToString();
        cli.Environment["SYNAPSE_ACCESS_TOKEN"] = "mine";
        Assert.That(await cli.RunAsync("plugins", "list", "--category", "export"), Is.Zero, cli.Error);
        Assert.That(await cli.RunAsync("agents", "check", "canary-agent"), Is.Zero, cli.Error);
        Assert.That(await cli.RunAsync("plugins", "get", "9"), Is.EqualTo(ExitCode.Failure), cli.Error);
        await output.Lines(3).WaitAsync(TimeSpan.FromMinutes(1));
        await cancelling.CancelAsync();
        await emulator;
        string[] lines = [.. output.ToString().Split('\n').Where(line => line.Contains(" ms ", StringComparison.Ordinal))];
        Assert.That(lines[0], Does.Contain("GET").And.Contains("200").And.Contains("/plugins/?category=export"));
        Assert.That(lines[1], Does.Contain("POST").And.Contains("/agents/***/connect/"));
        Assert.That(lines[2], Does.Contain("404"));
        Assert.That(output.ToString(), Does.Not.Contain("canary-agent"));
    }

    private static Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken, params string[] args)
    {
        var host = new CommandLineHost { In = TextReader.Null, Out = output, Error = output, Environment = _ => null };
        return SynapseCommandLine.RunAsync(["emulator", .. args], host, cancellationToken);
    }

    private static Uri AddressIn(string text) => new(Address().Match(text).Value);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();

    /// <summary>Tells what was written when it is flushed.</summary>
    private sealed class FlushedWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _lines = new(0);

        public Task<string> Flushed => _flushed.Task;

        /// <summary>Ends when so many lines were written and flushed one by one.</summary>
        public async Task Lines(int count)
        {
            for (int i = 0; i < count; i++)
            {
                await _lines.WaitAsync();
            }
        }

        public override void Flush() => _lines.Release();

        protected override void Dispose(bool disposing)
        {
            _lines.Dispose();
            base.Dispose(disposing);
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.TrySetResult(ToString());
            return Task.CompletedTask;
        }
    }
}
