using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class ErrorSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        new("400: a refused field", async backend =>
        {
            SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.CreatePluginAsync(new CreatePluginRequest { Name = "" }));
            Expect.That(failure.Errors.ContainsKey("name"), "the error should name the field");
        }),
        new("404: no such plugin", async backend =>
        {
            SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(() => backend.Client.GetPluginAsync(999));
            Expect.That(failure.IsNotFound, "the failure should be 404");
            Expect.That(failure.Detail is not null, "the detail is missing");
        }),
        new("404: a page of HTML from outside the API", async backend =>
        {
            using var client = new SynapseClient(new Uri(backend.Url, "nowhere/"), SynapseCredentials.AccessToken("an-access-token"));
            SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(() => client.GetPluginAsync(123));
            Expect.That(failure.IsNotFound, "the failure should be 404");
        }),
        new("429: throttled, with the time to wait", async backend =>
        {
            using var client = new SynapseClient(backend.ThrottledUrl, SynapseCredentials.AccessToken("an-access-token"));
            SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(async () =>
            {
                for (int request = 0; request < 4; request++)
                {
                    await client.GetPluginAsync(123, new RequestOptions { Retry = RetryBehavior.Never });
                }
            });
            Expect.That(failure.IsThrottled, "the failure should be 429");
            Expect.That(failure.RetryAfter is not null, "it should say how long to wait");
        }),
    ];
}
