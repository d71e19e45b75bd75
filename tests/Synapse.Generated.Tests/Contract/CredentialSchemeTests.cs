namespace Synapse.Generated.Tests.Contract;

internal sealed class CredentialSchemeTests
{
    private static readonly string[] Choices = ["AccessToken", "Token+Tenant", "AccessToken+AgentToken", "Token+Tenant+AgentToken"];

    [TestCase("AccessToken", "Synapse-Access-Token")]
    [TestCase("Token", "Authorization")]
    [TestCase("Tenant", "Synapse-Tenant")]
    [TestCase("AgentToken", "SYNAPSE-Agent")]
    public void A_credential_is_sent_in_its_header(string scheme, string header)
    {
        var node = ContractDocument.Root["components"]!["securitySchemes"]![scheme]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)node["type"], Is.EqualTo("apiKey"));
            Assert.That((string?)node["in"], Is.EqualTo("header"));
            Assert.That((string?)node["name"], Is.EqualTo(header));
            Assert.That((string?)node["description"], Does.StartWith("`Token {"));
        }
    }

    [Test]
    public void A_request_carries_an_access_token_or_a_token_with_its_tenant_and_an_agent_beside_either() =>
        Assert.That(
            ContractDocument.Root["security"]!
                .AsArray()
                .Select(choice => string.Join('+', choice!.AsObject().Select(scheme => scheme.Key))),
            Is.EquivalentTo(Choices)
        );

    [Test]
    public void No_scheme_and_no_operation_departs_from_them()
    {
        Assert.That(ContractDocument.Root["components"]!["securitySchemes"]!.AsObject(), Has.Count.EqualTo(4));
        Assert.That(ContractDocument.Operations.Where(operation => operation.Node["security"] is not null), Is.Empty);
    }
}
