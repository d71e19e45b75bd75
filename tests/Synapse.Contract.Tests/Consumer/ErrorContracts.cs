using NUnit.Framework;
using PactNet;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>
/// The errors that every operation has in common, from a table: one request of each operation, one state for each status.
/// </summary>
internal sealed class ErrorContracts
{
    private static readonly (int Status, string Reason, ProviderState State)[] Everywhere =
    [
        (401, "refused without valid credentials", ProviderStates.InvalidCredentials),
        (403, "refused where the credentials do not permit it", ProviderStates.NotPermitted),
        (429, "refused after too many requests", ProviderStates.Throttled),
        (503, "not answered by an overloaded backend", ProviderStates.Overloaded),
    ];

    private static readonly (string Operation, int Status, string Reason, ProviderState State)[] Particular =
    [
        ("create_plugin_release", 413, "refused when the archive is too large", ProviderStates.ArchivesAreLimited(8)),
        ("create_logs", 413, "refused when the entries are too large", ProviderStates.LogsAreLimited(8)),
    ];

    private static IEnumerable<TestCaseData> Errors()
    {
        foreach (OperationCall call in OperationCalls.All)
        {
            var errors = Everywhere.ToList();
            errors.AddRange(
                Particular.Where(error => error.Operation == call.Id).Select(error => (error.Status, error.Reason, error.State))
            );
            if (call.Path.Any(char.IsAsciiDigit))
            {
                errors.Add((404, "refused when there is no such thing", ProviderStates.NoData));
            }

            foreach ((int status, string reason, ProviderState state) in errors)
            {
                yield return new TestCaseData(call, status, reason, state).SetArgDisplayNames(call.ToString(), $"{status}");
            }
        }

        foreach (OperationCall call in InvalidCalls.BeyondTheEnd)
        {
            yield return new TestCaseData(call, 404, "refused when the page is beyond the end", ProviderStates.NoData)
                .SetArgDisplayNames(call.ToString(), "beyond the end");
        }
    }

    private static IEnumerable<TestCaseData> Refusals() => InvalidCalls.All
        .Select(invalid => new TestCaseData(invalid.Call, invalid.State).SetArgDisplayNames(invalid.Call.ToString()));

    [TestCaseSource(nameof(Errors))]
    public async Task Tells_an_error_by_its_status(OperationCall call, int status, string reason, ProviderState state)
    {
        var pact = new ContractTest(call.Contract);
        call.Complete(pact.UponReceiving($"{call.Id}: {reason} ({status})", state).WithRequest(call.Method, call.Path))
            .WillRespond().WithStatus((ushort)status).WithJsonBody(new { detail = Match.Type("Why the request failed.") });

        SynapseApiException error = await FailAsync(pact, call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.ResponseStatusCode, Is.EqualTo(status));
            Assert.That(error.Operation, Is.EqualTo(call.Id));
            Assert.That(error.Detail, Is.EqualTo("Why the request failed."));
        }
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task Names_the_field_that_is_invalid(OperationCall call, ProviderState state)
    {
        var pact = new ContractTest(call.Contract);
        IResponseBuilderV4 response = call.Complete(pact.UponReceiving($"{call.Id}: refused when {call.Reason} (400)", state)
            .WithRequest(call.Method, call.Path)).WillRespond().WithStatus(400);
        if (call.InvalidField is { } field)
        {
            var errors = new Dictionary<string, object> { [field] = Match.MinType("Why the value is refused.", 1) };
            response.WithJsonBody(call.IsArrayRefused ? new[] { errors } : errors);
        }

        SynapseApiException error = await FailAsync(pact, call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Is.InstanceOf<SynapseValidationException>());
            Assert.That(error.Operation, Is.EqualTo(call.Id));
            if (call.InvalidField is not null)
            {
                Assert.That(
                    error.Errors[(call.IsArrayRefused ? "[0]." : "") + call.InvalidField],
                    Is.EqualTo(["Why the value is refused."]).AsCollection
                );
            }
        }
    }

    private static async Task<SynapseApiException> FailAsync(ContractTest pact, OperationCall call)
    {
        SynapseApiException? error = null;
        await pact.VerifyAsync(async client =>
            error = await Assert.ThrowsAsync(Is.InstanceOf<SynapseApiException>(), () => call.CallAsync(client)) as SynapseApiException
        );
        return error!;
    }
}
