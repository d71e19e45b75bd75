using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;
using static Synapse.ContractGeneration.Checks.Rules;

namespace Synapse.ContractGeneration.Checks;

/// <summary>Which credentials the contract may name: those that the client's authentication sends.</summary>
internal static class Security
{
    private static readonly string[] Headers = ["Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent"];

    public static readonly Shape Scheme = new("A security scheme", new Dictionary<string, Rule>
    {
        ["type"] = Type,
        ["in"] = OneOf("header"),
        ["name"] = Header,
        ["description"] = Anything,
        ["scheme"] = Anything,
        ["bearerFormat"] = Anything,
        ["flows"] = Anything,
        ["openIdConnectUrl"] = Anything,
    })
    { Required = ["type"] };

    /// <summary>Alternatives. An empty list sends no credentials; any other sends what the authentication provider gives.</summary>
    public static readonly Rule Requirements = (walk, member) =>
    {
        if (member.Value is not ListNode list || list.Items.Any(item => item is not MapNode))
        {
            walk.Report(member.Value, ProblemCode.Structure, "security must be a list of maps: [] sends no credentials.");
        }
    };

    private static void Type(ShapeWalk walk, Member member)
    {
        if (member.Value is not ScalarNode { Text: "apiKey" })
        {
            walk.Report(
                member.Value,
                ProblemCode.Unsupported,
                "The client sends its credentials in headers of their own: write type: apiKey, in: header, "
                    + $"and one of {string.Join(", ", Headers)}.");
        }
    }

    private static void Header(ShapeWalk walk, Member member)
    {
        if (member.Value is not ScalarNode name || !Headers.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
        {
            walk.Report(
                member.Value,
                ProblemCode.Unsupported,
                $"The client sends no credentials in this header: it sends them in {string.Join(", ", Headers)}."
            );
        }
    }
}
