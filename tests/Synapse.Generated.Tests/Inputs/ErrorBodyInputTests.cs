using System.Text;

namespace Synapse.Generated.Tests.Inputs;

internal class ErrorBodyInputTests : ScriptedFixture
{
    [Test]
    public async Task Input32_Field_errors_are_told_by_field()
    {
        SynapseValidationException failure = await RefuseAsync(
            """{"name": ["이 필드는 필수입니다.", "둘째"], "version": "bad", "non_field_errors": ["전체"]}"""
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Errors.Keys, Is.EqualTo(["name", "version", "non_field_errors"]).AsCollection);
            Assert.That(failure.Errors["name"], Is.EqualTo(["이 필드는 필수입니다.", "둘째"]).AsCollection);
            Assert.That(failure.Errors["version"], Is.EqualTo(["bad"]).AsCollection);
            Assert.That(failure.Errors["non_field_errors"], Is.EqualTo(["전체"]).AsCollection);
        }
    }

    [Test]
    public async Task Input32_Nested_errors_are_named_by_their_path()
    {
        SynapseValidationException failure = await RefuseAsync(
            """{"configuration": {"parameters": {"threshold": ["too low"]}}, "items": [{}, {"name": ["blank"]}], "flags": [1, true]}"""
        );

        Assert.That(failure.Errors["configuration.parameters.threshold"], Is.EqualTo(["too low"]).AsCollection);
        Assert.That(failure.Errors["items[1].name"], Is.EqualTo(["blank"]).AsCollection);
        Assert.That(failure.Errors["flags"], Is.EqualTo(["1", "true"]).AsCollection);
    }

    [Test]
    public async Task Input32_Errors_of_the_entries_of_an_array_are_named_by_their_index()
    {
        SynapseValidationException failure = await RefuseAsync("""[{}, {"message": ["blank"], "non_field_errors": ["empty"]}]""");

        Assert.That(failure.Errors.Keys, Is.EqualTo(["[1].message", "[1].non_field_errors"]).AsCollection);
        Assert.That(failure.Errors["[1].message"], Is.EqualTo(["blank"]).AsCollection);
    }

    [Test]
    public async Task Input32_A_detail_is_told_beside_field_errors()
    {
        SynapseValidationException failure = await RefuseAsync("""{"detail": "전체가 틀림", "name": ["blank"]}""");

        Assert.That(failure.Detail, Is.EqualTo("전체가 틀림"));
        Assert.That(failure.Errors.Keys, Is.EqualTo(["name"]).AsCollection);
    }

    [TestCase("[\"first\", \"second\"]", null, "first|second")]
    [TestCase("\"plain text\"", "plain text", null)]
    [TestCase("42", null, null)]
    [TestCase("null", null, null)]
    [TestCase("not JSON", null, null)]
    public async Task Input32_Any_other_form_is_read_as_far_as_it_can_be(string body, string? detail, string? nonFieldErrors)
    {
        SynapseValidationException failure = await RefuseAsync(body);

        Assert.That(failure.Detail, Is.EqualTo(detail));
        Assert.That(
            failure.Errors.TryGetValue("non_field_errors", out IReadOnlyList<string>? errors) ? string.Join('|', errors) : null,
            Is.EqualTo(nonFieldErrors));
        Assert.That(failure.RawBody, Is.EqualTo(body));
    }

    [TestCase(500)]
    [TestCase(502)]
    public async Task Fault24_An_html_page_keeps_its_status_and_is_kept_raw(int status)
    {
        const string Html = "<html><body><h1>서버 오류</h1></body></html>";

        SynapseApiException failure = await FailAsync(ScriptedResponse.Html(Html, status));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.ResponseStatusCode, Is.EqualTo(status));
            Assert.That(failure.RawBody, Is.EqualTo(Html));
            Assert.That(failure.Message, Does.Not.Contain("<html>"));
            Assert.That(failure, Is.TypeOf<SynapseApiException>());
        }
    }

    [TestCase(64 * 1024, 64 * 1024)]
    [TestCase((64 * 1024) + 1, 64 * 1024)]
    [TestCase(5_000_000, 64 * 1024)]
    public async Task Fault28_No_more_than_64_KiB_of_a_body_are_kept(int length, int kept)
    {
        SynapseApiException failure = await FailAsync(
            new ScriptedResponse(500, Encoding.UTF8.GetBytes(new string('x', length)), "text/plain")
        );

        Assert.That(failure.RawBody, Has.Length.EqualTo(kept));
    }

    private async Task<SynapseValidationException> RefuseAsync(string body) =>
        (SynapseValidationException)await FailAsync(ScriptedResponse.Json(body, 400));

    private async Task<SynapseApiException> FailAsync(ScriptedResponse answer)
    {
        Respond(answer);
        UseOptions(options => options.Retry.MaxRetries = 0);
        return (await Assert.CatchAsync<SynapseApiException>(() => Client.CreatePluginAsync(new CreatePluginRequest { Name = "n" })))!;
    }
}
