using System.Text.RegularExpressions;
using NUnit.Framework;
using Synapse.Contract.Tests.Files;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Provider;

/// <summary>The states of the contracts, of the emulator and of the guide for backends are the same ones.</summary>
internal sealed partial class ProviderStateTests
{
    private static Dictionary<string, string[]> InPacts =>
        PactFile
            .ReadAll(RepositoryFolder.Pacts).SelectMany(pact => pact.Interactions).SelectMany(interaction => interaction.ProviderStates)
            .GroupBy(state => state["name"]!.GetValue<string>())
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .SelectMany(state => state["params"]?.AsObject().Select(parameter => parameter.Key) ?? []).Distinct()
                        .Order(StringComparer.Ordinal).ToArray()
            );

    [Test]
    public void The_emulator_knows_the_states_of_the_contracts_and_no_others() =>
        Assert.That(EmulatedStates.Names, Is.EquivalentTo(InPacts.Keys));

    [Test]
    public void The_guide_for_backends_tells_of_every_state_and_its_parameters()
    {
        string[] rows =
        [
            .. StateRow()
                .Matches(File.ReadAllText(RepositoryFolder.PathOf("contracts", "README.md")))
                .Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value}"),
        ];

        Assert.That(
            rows,
            Is.EquivalentTo(InPacts.Select(state => $"{state.Key}: {string.Join(", ", state.Value.Select(name => $"`{name}`"))}"))
        );
    }

    [GeneratedRegex(@"^\| ([a-z][^|]+?) \| (`[^|]+`)? ?\| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex StateRow();
}
