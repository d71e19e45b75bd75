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
        ["type"] = OneOf("apiKey"),
        ["in"] = OneOf("header"),
        ["name"] = Header,
        ["description"] = Anything,
    })
    { Required = ["type", "in", "name"] };

    /// <summary>A list of alternatives. An empty one sends no credentials; any other sends what the authentication provider gives.</summary>
    public static readonly Rule Requirements = (walk, member) =>
    {
        if (member.Value is not ListNode list || list.Items.Any(item => item is not MapNode))
        {
            walk.Report(member.Value, ProblemCode.Structure, "security must be a list of maps: [] sends no credentials.");
        }
    };

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
