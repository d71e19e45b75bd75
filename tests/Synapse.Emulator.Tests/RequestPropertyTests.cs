using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;

namespace Synapse.Emulator.Tests;

/// <summary>
/// Whatever is sent to the API, no request ends with 500 and the memory stays within bounds. SYNAPSE_EMULATOR_REQUESTS says how many
/// requests; a failure names its seed.
/// </summary>
internal sealed partial class RequestPropertyTests : EmulatorFixture
{
    private const int RequestsPerReset = 2000;
    private const long MaxBytes = 64 * 1024 * 1024;

    private static readonly long Requests =
        long.Parse(Environment.GetEnvironmentVariable("SYNAPSE_EMULATOR_REQUESTS") ?? "1500", CultureInfo.InvariantCulture);

    private static readonly string[] Methods = ["GET", "GET", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    [Test]
    public async Task Nothing_that_is_sent_ends_with_500([Values] EmulatorForm form)
    {
        await RestartAsync(new SynapseEmulatorOptions
        {
            Form = form,
            Seed = EmulatorSeed.Documented,
            JobStepInterval = Timeout.InfiniteTimeSpan,
        });
        string contract = (await GetAsync("openapi.yaml")).Body;
        string[] paths = [.. Path().Matches(contract).Select(match => match.Groups[1].Value).Where(IsFinite)];
        string[] names = [.. Name().Matches(contract).Select(match => match.Groups[1].Value).Distinct()];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int sent = 0;

        await Gen.Select(AnyRequest.Any(Methods), AnyRequest.Any(paths), AnyRequest.Id, AnyRequest.Query(names), AnyRequest.Body(names))
            .SampleAsync(
                async (method, path, id, query, body) =>
                {
                    if (++sent % RequestsPerReset == 0)
                    {
                        Emulator.Reset();
                    }

                    using var request = new HttpRequestMessage(new HttpMethod(method), Parameter().Replace(path, id) + query)
                    {
                        Content = method is "GET" or "HEAD" ? null : body(),
                    };
                    return (await SendAsync(request)).Status < 500;
                },
                iter: Requests,
                threads: 1);

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(MaxBytes));
    }

    /// <summary>A tail of a job that runs does not end.</summary>
    private static bool IsFinite(string path) => !path.Contains("tail", StringComparison.Ordinal);

    [GeneratedRegex("^  /(\\S+):", RegexOptions.Multiline)]
    private static partial Regex Path();

    [GeneratedRegex(@"(?:\bname: |^ {8})(\w+)", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
