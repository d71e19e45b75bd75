using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate.Tests.Releases;

internal sealed class VersionSuggestionTests
{
    private static readonly SpecificationChange Change = new(
        new SpecificationVersion("before", "a"),
        new SpecificationVersion("after", "b")
    );

    [TestCase("0.3.2", Severity.Breaking, "0.4.0")]
    [TestCase("0.3.2", Severity.Harmless, "0.3.3")]
    [TestCase("0.3.2", null, "0.3.3")]
    [TestCase("1.3.2", Severity.Breaking, "2.0.0")]
    [TestCase("1.3.2", Severity.Harmless, "1.4.0")]
    [TestCase("1.3.2", Severity.Unsound, "1.3.3")]
    [TestCase("1.3.2", null, "1.3.3")]
    [TestCase("1.10.0", Severity.Harmless, "1.11.0")]
    public void The_next_version_says_what_the_change_does(string last, Severity? severity, string next)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("synapse-version-");
        try
        {
            var repository = new Repository(folder.FullName);
            Directory.CreateDirectory(repository.Released);
            File.WriteAllText(Path.Combine(repository.Released, $"{last}.yaml"), "");
            File.WriteAllText(Path.Combine(repository.Released, "0.9.0.yaml"), "");
            if (last.StartsWith('0'))
            {
                File.Delete(Path.Combine(repository.Released, "0.9.0.yaml"));
            }

            VersionSuggestion suggestion = VersionSuggestion.For(
                repository,
                Change,
                severity is { } value ? [new Finding(value, "a", "a")] : []
            );

            Assert.That(suggestion.Version.ToString(), Is.EqualTo(next), suggestion.Reason);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("1.2")]
    [TestCase("1.2.3.4")]
    [TestCase("v1.2.3")]
    [TestCase("01.2.3")]
    [TestCase("1.2.3-beta")]
    [TestCase("1.2.99999999999")]
    [TestCase("1.2.3\n")]
    public void What_is_no_version_is_refused(string text) =>
        Assert.That(() => SemanticVersion.Parse(text), Throws.TypeOf<GateException>());
}
