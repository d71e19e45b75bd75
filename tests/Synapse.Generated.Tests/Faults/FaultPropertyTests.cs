using CsCheck;

namespace Synapse.Generated.Tests.Faults;

/// <summary>What holds for every fault of a kind. A failure names the seed that makes it again.</summary>
internal sealed class FaultPropertyTests
{
    private static readonly Gen<string> Links = Gen.Select(
        Gen.OneOf("https", "http", "HTTPS", "file", "ftp", "ws", "javascript", ""),
        Gen.OneOf("", "", "user@", "user:password@", "backend.test@", "%40"),
        Gen.OneOf(
            "backend.test", "BACKEND.test", "backend.test.", "other.test", "backend.test.other.test", "backend\u3002test", "127.0.0.1",
            "[::1]", "backend.test\\@other.test", ""),
        Gen.OneOf("", ":443", ":80", ":8443", ":0443", ":-1", ":"),
        Gen.OneOf("/jobs/?page=2", "/../x", "//other.test/", "?page=2", "\\\\other.test\\x", "#@other.test", "/a\tb", ""),
        (scheme, user, host, port, path) => $"{scheme}://{user}{host}{port}{path}");

    [Test]
    public Task Fault19_Whatever_fails_on_the_way_a_list_is_whole_or_ends_in_an_error() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 7], Gen.Enum<RandomFault>().Array[0, 60]).SampleAsync(
            async (count, size, faults) =>
            {
                int request = 0;
                using SynapseClient client = new StubTransport(message =>
                {
                    RandomFault fault = request < faults.Length ? faults[request++] : RandomFault.None;
                    return fault == RandomFault.Silence
                        ? throw new HttpRequestException("gone")
                        : RandomFaultTests.AnswerTo(fault, Page(message.RequestUri!.Query, count, size));
                }).CreateClient(options => options.UseClockForWaits(new SkippingClock()));

                List<long> ids = [];
                bool isWhole = true;
                try
                {
                    await foreach (Job job in client.ListAllJobsAsync())
                    {
                        ids.Add(job.Id.Number);
                    }
                }
                catch (SynapseApiException)
                {
                    isWhole = false;
                }

                return ids.SequenceEqual(Enumerable.Range(1, isWhole ? count : ids.Count).Select(id => (long)id));
            },
            iter: 2_000);

    [Test]
    public Task Fault21_No_link_leads_a_request_elsewhere() => Gen.OneOf(Links, Gen.String).SampleAsync(
        async link =>
        {
            List<Uri> requested = [];
            using SynapseClient client = new StubTransport(message =>
            {
                requested.Add(message.RequestUri!);
                return StubTransport.Json(
                    requested.Count == 1 ? $$"""{"next": {{Newtonsoft.Json.JsonConvert.ToString(link)}}, "results": []}""" : "[]");
            }).CreateClient();

            try
            {
                await client.ListAllJobsAsync().ToListAsync();
            }
            catch (SynapseProtocolException)
            {
                // Refused, which is one of the two.
            }

            return requested.All(url =>
                url.GetLeftPart(UriPartial.Path) == "https://backend.test/jobs/"
                && url.UserInfo.Length == 0
                && url.PathAndQuery.All(c => c is > ' ' and <= '~'));
        },
        iter: 5_000);

    [Test]
    public void Fault39_A_budget_pays_for_what_was_earned_and_never_for_more() => Gen.Int[0, 2].Array[0, 300].Sample(
        steps =>
        {
            var budget = new RetryBudget(retries: 5);
            int tokens = 50;
            foreach (int step in steps)
            {
                if (step == 0)
                {
                    bool isPaid = budget.TrySpend();
                    Assert.That(isPaid, Is.EqualTo(tokens >= 10));
                    tokens -= isPaid ? 10 : 0;
                }
                else
                {
                    budget.Earn(afterRetry: step == 2);
                    tokens = Math.Min(50, tokens + (step == 2 ? 10 : 1));
                }
            }
        },
        iter: 2_000);

    private static string Page(string query, int count, int size)
    {
        int page = query.Contains("at=", StringComparison.Ordinal) ? int.Parse(query.Split("at=")[1], CultureInfo.InvariantCulture) : 0;
        IEnumerable<int> ids = Enumerable.Range((page * size) + 1, Math.Clamp(count - (page * size), 0, size));
        string next = (page + 1) * size < count ? $"\"?at={page + 1}\"" : "null";
        return $$"""{"count": {{count}}, "next": {{next}}, "results": [{{string.Join(',', ids.Select(id => $$"""{"id": {{id}}}"""))}}]}""";
    }
}
