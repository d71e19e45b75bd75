using CsCheck;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>What holds for every text that a caller may give. A failure names the seed that makes it again.</summary>
internal sealed class InputPropertyTests
{
    // Any characters at all, and those that mean something in a path or a form more often.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.OneOf("...", "../../plugins/1", "%2e%2e", "a/b?c#d%2Fe\\f", "a;b&c=d+e@f:g", "에이전트-토큰 1"),
        Gen.OneOf(Gen.OneOf([.. "/\\?#%.\";'&+~ \t\r\n\0한\ud83d\ude00"]), Gen.Char['a', 'z'])
            .Array[0, 12].Select(text => new string(text)));

    [Test]
    public Task Input04_A_token_is_refused_or_one_segment_that_decodes_to_it() =>
        HoldsAsync("agents", "/connect/", (client, text) => client.HealthCheckAgentAsync(text));

    [Test]
    public Task Input04_A_code_is_refused_or_one_segment_that_decodes_to_it() =>
        HoldsAsync("plugins", "/run/", (client, text) => client.RunPluginAsync(text, new()));

    [Test]
    public Task Input04_A_job_id_is_refused_or_one_segment_that_decodes_to_it() =>
        HoldsAsync("jobs", "/", (client, text) => client.GetJobAsync(text), isSame: (text, sent) => new JobId(text) == new JobId(sent));

    [Test]
    public Task Input14_A_file_name_is_refused_or_arrives_exactly() => Texts.SampleAsync(
        async text =>
        {
            string name = text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
            string? arrived = null;
            using SynapseClient client = new StubTransport(async (message, token) =>
            {
                byte[] body = await message.Content!.ReadAsByteArrayAsync(token);
                var headers = new Dictionary<string, string> { ["Content-Type"] = $"{message.Content.Headers.ContentType}" };
                arrived = (await MultipartPart.ReadAsync(new RecordedRequest("POST", "", "", headers, body)))[^1].FileName;
                return StubTransport.Json("""{"id": 1}""", 201);
            }).CreateClient();

            try
            {
                await client.CreatePluginReleaseAsync(Uploads.Release(UploadFile.FromBytes(new byte[1], text)));
            }
            catch (ArgumentException)
            {
                return arrived is null && IsUnsendable(name);
            }

            return arrived == name;
        },
        iter: 3_000);

    private static Task HoldsAsync(
        string resource, string end, Func<SynapseClient, string, Task> call, Func<string, string, bool>? isSame = null) =>
        Texts.SampleAsync(
            async text =>
            {
                Uri? requested = null;
                using SynapseClient client = new StubTransport(message =>
                {
                    requested = message.RequestUri;
                    return StubTransport.Json("""{"id": 1}""");
                }).CreateClient();

                try
                {
                    await call(client, text);
                }
                catch (ArgumentException)
                {
                    return requested is null
                        && (IsUnsendable(text) || text is "." or ".." || long.TryParse(text, out _));
                }

                string path = requested!.PathAndQuery;
                string segment = path[(resource.Length + 2)..^end.Length];
                return path.StartsWith($"/{resource}/", StringComparison.Ordinal)
                    && path.EndsWith(end, StringComparison.Ordinal)
                    && !segment.AsSpan().ContainsAny("/\\?#")
                    && (isSame ?? string.Equals)(text, Uri.UnescapeDataString(segment));
            },
            iter: 3_000);

    private static bool IsUnsendable(string text) => string.IsNullOrWhiteSpace(text)
        || text.AsSpan().ContainsAny("\r\n\0")
        || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text;
}
