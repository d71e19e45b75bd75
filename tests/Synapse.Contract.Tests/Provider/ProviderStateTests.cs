using System.Text.RegularExpressions;
using NUnit.Framework;
using Synapse.Contract.Tests.Files;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Provider;

/// <summary>The guide for backends describes the states of the contracts.</summary>
internal sealed partial class ProviderStateTests
{
    private static readonly PactInteraction[] Interactions =
        [.. PactFile.ReadAll(RepositoryFolder.Pacts).SelectMany(pact => pact.Interactions)];

    private static IEnumerable<Match> Rows => StateRow().Matches(File.ReadAllText(RepositoryFolder.PathOf("contracts", "README.md")));

    [Test]
    public void The_guide_has_every_state_with_its_parameters()
    {
        IEnumerable<string> states = Interactions.SelectMany(interaction => interaction.ProviderStates)
            .GroupBy(
                state => state["name"]!.GetValue<string>(),
                state => state["params"]?.AsObject().Select(parameter => parameter.Key) ?? [],
                (name, parameters) => $"{name}: {Listed(parameters.SelectMany(names => names).Distinct())}");

        Assert.That(Rows.Select(row => $"{row.Groups["state"].Value}: {row.Groups["parameters"].Value}"), Is.EquivalentTo(states));
    }

    [Test]
    public void The_guide_calls_a_state_optional_whose_interactions_are_pending() =>
        Assert.That(
            Rows.Where(row => row.Groups["text"].Value.StartsWith("optional", StringComparison.Ordinal))
                .Select(row => row.Groups["state"].Value),
            Is.EquivalentTo(
                Interactions.Where(interaction => interaction.IsOptional)
                    .SelectMany(interaction => interaction.ProviderStates).Select(state => state["name"]!.GetValue<string>()).Distinct()));

    private static string Listed(IEnumerable<string> words) =>
        string.Join(", ", words.Order(StringComparer.Ordinal).Select(word => $"`{word}`"));

    [GeneratedRegex(@"^\| (?<state>[a-z][^|]+?) \| (?<parameters>`[^|]+`)? ?\| (?<text>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex StateRow();
}
