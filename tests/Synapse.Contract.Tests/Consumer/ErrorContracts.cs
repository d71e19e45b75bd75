using NUnit.Framework;
using PactNet;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>One error of each kind that other tests do not have. That every operation understands them the SDK's own tests say.</summary>
[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class ErrorContracts(ApiForm form)
{
    [Test]
    public async Task What_does_not_exist_is_not_found()
    {
        var pact = new ContractTest(form);
        WithDetail(
            pact.UponReceiving("get_plugin: a plugin that does not exist (404)", ProviderStates.Plugins(Samples.OtherPlugin))
                .WithRequest(HttpMethod.Get, "/plugins/123/"),
            404);

        SynapseApiException error = await FailsAsync(pact, client => client.GetPluginAsync(123));

        Assert.That((error.ResponseStatusCode, error.Detail), Is.EqualTo((404, "Why the request failed.")));
    }

    [Test]
    public async Task A_page_beyond_the_end_is_not_found()
    {
        var pact = new ContractTest(form);
        WithDetail(
            pact.UponReceiving("list_plugins: a page beyond the end (404)", ProviderStates.Plugins(Samples.Plugin()))
                .WithRequest(HttpMethod.Get, "/plugins/").WithQuery("page", "99").WithQuery("page_size", "100"),
            404);

        SynapseApiException error = await FailsAsync(pact, client => client.ListPluginsAsync(new() { Page = 99 }));

        Assert.That(error.ResponseStatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task A_400_names_the_field()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("create_plugin: a field that is invalid is named (400)", ProviderStates.NoData)
            .WithRequest(HttpMethod.Post, "/plugins/").WithJsonBody(new { name = "" })
            .WillRespond().WithStatus(400).WithJsonBody(new { name = Values.Messages });

        SynapseApiException error = await FailsAsync(pact, client => client.CreatePluginAsync(new() { Name = "" }));

        Assert.That(error, Is.InstanceOf<SynapseValidationException>());
        Assert.That(error.Errors["name"], Is.EqualTo(["Why the value is refused."]).AsCollection);
    }

    [Test]
    public async Task Parameters_that_are_no_object_are_refused()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("run_plugin: parameters that are no object are refused (400)", ProviderStates.Plugins(Samples.Plugin()))
            .WithRequest(HttpMethod.Post, "/plugins/123/run/").WithJsonBody(new { parameters = "all" })
            .WillRespond().WithStatus(400).WithJsonBody(new { parameters = Values.Messages });

        SynapseApiException error = await FailsAsync(
            pact, client => client.RunPluginAsync(123, new() { Parameters = FreeFormJson.Parse("\"all\"") }));

        Assert.That(error.Errors["parameters"], Is.Not.Empty);
    }

    [Test]
    public async Task Too_many_requests_are_throttled()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_plugin: too many requests (429)", ProviderStates.TooManyRequests)
            .WithRequest(HttpMethod.Get, "/plugins/123/").WillRespond().WithStatus(429);

        SynapseApiException error = await FailsAsync(pact, client => client.GetPluginAsync(123));

        Assert.That(error.ResponseStatusCode, Is.EqualTo(429));
    }

    // A proxy sends this: its body may be anything.
    [Test]
    public async Task A_backend_may_be_unavailable()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("get_plugin: the backend is unavailable (503)", ProviderStates.Unavailable)
            .WithRequest(HttpMethod.Get, "/plugins/123/").WillRespond().WithStatus(503);

        SynapseApiException error = await FailsAsync(pact, client => client.GetPluginAsync(123));

        Assert.That((error.ResponseStatusCode, error.IsServerError), Is.EqualTo((503, true)));
    }

    private static void WithDetail(IRequestBuilderV4 request, ushort status) =>
        request.WillRespond().WithStatus(status).WithJsonBody(new { detail = Match.Type("Why the request failed.") });

    private static async Task<SynapseApiException> FailsAsync(ContractTest pact, Func<SynapseClient, Task> call)
    {
        SynapseApiException? error = null;
        await pact.VerifyAsync(async client =>
            error = await Assert.ThrowsAsync(Is.InstanceOf<SynapseApiException>(), () => call(client)) as SynapseApiException);
        return error!;
    }
}
