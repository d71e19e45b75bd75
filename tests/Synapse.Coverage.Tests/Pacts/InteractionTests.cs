using System.Text;
using NUnit.Framework;
using Synapse.ContractFiles.Pacts;

namespace Synapse.Coverage.Tests.Pacts;

internal sealed class InteractionTests
{
    [Test]
    public void A_pact_holds_requests_and_answers()
    {
        Pact pact = Pact.Parse("a.json", """
            {"consumer": {"name": "Consumer"}, "interactions": [{
              "description": "a thing", "providerStates": [{"name": "there is one", "params": {"id": 7}}],
              "request": {"method": "post", "path": "/things/", "query": {"page": ["1", "2"]}, "headers": {"Authorization": ["Token a"]},
                          "body": {"content": {"name": "욜로"}, "contentType": "application/json", "encoded": false}},
              "response": {"status": 201, "headers": {"Retry-After": ["5"]}}
            }]}
            """);

        Interaction interaction = pact.Interactions.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (pact.Consumer, interaction.Description, interaction.Method, interaction.Path, interaction.Status),
                Is.EqualTo(("Consumer", "a thing", "POST", "/things/", 201))
            );
            Assert.That(interaction.ProviderStates, Is.EqualTo(["there is one"]).AsCollection);
            Assert.That(interaction.QueryParameters, Is.EqualTo(["page"]).AsCollection);
            Assert.That(interaction.RequestHeaders, Is.EqualTo(["Authorization"]).AsCollection);
            Assert.That(interaction.ResponseHeaders, Is.EqualTo(["Retry-After"]).AsCollection);
            Assert.That(interaction.RequestBody!.MediaType, Is.EqualTo("application/json"));
            Assert.That((string?)interaction.RequestBody.Content!["name"], Is.EqualTo("욜로"));
            Assert.That(interaction.ResponseBody, Is.Null);
        }
    }

    [TestCase("""{"content": {"a": [1]}, "contentType": "application/json", "encoded": false}""")]
    [TestCase("""{"content": "{\"a\": [1]}", "contentType": "application/json; charset=utf-8", "encoded": "JSON"}""")]
    [TestCase("""{"content": "eyJhIjogWzFdfQ==", "contentType": "application/json", "encoded": "base64"}""")]
    public void A_body_of_JSON_is_read_in_each_encoding(string body) =>
        Assert.That(Read(body).Content!.ToJsonString(), Is.EqualTo("""{"a":[1]}"""));

    [Test]
    public void A_string_that_is_JSON_itself_stays_a_string() =>
        Assert.That(
            Read("""{"content": "[1]", "contentType": "application/json", "encoded": false}""").Content!.ToJsonString(),
            Is.EqualTo("\"[1]\"")
        );

    [Test]
    public void A_form_is_read_part_by_part()
    {
        string form = string.Join("\r\n",
        [
            "--b", "Content-Disposition: form-data; name=\"version\"", "", "2.0.0",
            "--b", "Content-Disposition: form-data; name=requirements", "", "numpy",
            "--b", "Content-Disposition: form-data; name=requirements", "", "torch",
            "--b", "Content-Disposition: form-data; name=\"file\"; filename=\"a.zip\"",
            "Content-Type: application/octet-stream", "", "bytes",
            "--b--", "",
        ]);
        string content = Convert.ToBase64String(Encoding.UTF8.GetBytes(form));

        InteractionBody body = Read(
            $$"""{"content": "{{content}}", "contentType": "multipart/form-data; boundary=\"b\"", "encoded": "base64"}"""
        );

        Assert.That(body.Content!.ToJsonString(), Is.EqualTo("""{"version":"2.0.0","requirements":["numpy","torch"],"file":"bytes"}"""));
    }

    private static InteractionBody Read(string body) =>
        InteractionBody.Read(new System.Text.Json.Nodes.JsonObject { ["body"] = System.Text.Json.Nodes.JsonNode.Parse(body) })!;
}
