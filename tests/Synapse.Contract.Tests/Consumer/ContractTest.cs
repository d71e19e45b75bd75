using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using NUnit.Framework;
using PactNet;
using PactNet.Infrastructure.Outputters;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>The interactions of one test, and the SDK as their consumer.</summary>
internal sealed class ContractTest
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private readonly ApiForm _form;
    private readonly IPactBuilderV4 _pact;

    public ContractTest(ApiForm form)
    {
        _form = form;
        _pact = Pact.V4(ContractName.Consumer, ContractName.Provider(form), new PactConfig
        {
            PactDir = PactFolder.Generated,
            LogLevel = PactLogLevel.Information,
            Outputters = [new ProgressOutput()],
            DefaultJsonSettings = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        }).WithHttpInteractions();
    }

    /// <summary>Adds an interaction of a caller with an access token.</summary>
    public IRequestBuilderV4 UponReceiving(
        string description,
        ProviderState state,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    ) => UponReceivingAnonymously(description, state, file, line).WithCredential(Credential.AccessToken);

    /// <summary>Adds an interaction whose credentials the test itself states.</summary>
    public IRequestBuilderV4 UponReceivingAnonymously(
        string description,
        ProviderState state,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        // A pact file keeps one interaction for a description and a state: a second one would silently take the place of the first.
        string place = $"{file}:{line}";
        Assert.That(Known.GetOrAdd($"{_form}: {description}", place), Is.EqualTo(place), $"\"{description}\" is said in two places.");
        if (state.IsOptional)
        {
            Amend(description, PactAmendment.Pending);
        }

        IRequestBuilderV4 request = _pact.UponReceiving(description);
        return state.Parameters.Length == 0
            ? request.Given(state.Name)
            : request.Given(state.Name, state.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Json));
    }

    /// <summary>Adds to the written interaction what the builder cannot.</summary>
    public void Amend(string description, PactAmendment amendment) =>
        PactAmendments.Add(ContractName.File(_form), description, amendment);

    /// <summary>Lets the SDK make its requests, without retrying any: the mock server must see each once.</summary>
    public Task VerifyAsync(Func<SynapseClient, Task> call) =>
        VerifyAsync(options => options.AccessToken = Credential.AccessToken.Example, call);

    public Task VerifyAsync(Action<SynapseClientOptions> configure, Func<SynapseClient, Task> call) => _pact.VerifyAsync(async context =>
    {
        var options = new SynapseClientOptions { BaseUrl = context.MockServerUri };
        options.Retry.MaxRetries = 0;
        configure(options);
        using var client = new SynapseClient(options);
        await call(client);
    });

    private sealed class ProgressOutput : IOutput
    {
        public void WriteLine(string line) => TestContext.Out.WriteLine(line);
    }
}
