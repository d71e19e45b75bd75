using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate.Tests.Releases;

internal sealed class ReleaseTests
{
    [Test]
    public async Task A_release_is_kept_and_the_next_one_is_measured_by_it()
    {
        using var copy = new GateCopy();
        Repository repository = copy.Repository;
        await copy.CommitAsync();
        File.WriteAllText(repository.UnshippedApi, "");

        (int unlisted, string refusal) = copy.Run("release", "0.1.0");
        (int accepted, _) = copy.Run("accept");
        (int released, string output) = copy.Run("release", "0.1.0");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unlisted, Is.EqualTo(3));
            Assert.That(refusal, Does.Contain(ApiListing.Command));
            Assert.That(accepted, Is.Zero);
            Assert.That(released, Is.Zero, output);
            Assert.That(
                File.ReadAllText(Path.Combine(repository.Released, "0.1.0.yaml")),
                Is.EqualTo(File.ReadAllText(repository.Specification))
            );
            Assert.That(File.ReadAllText(repository.Changelog), Does.Contain("## Unreleased\n\n## 0.1.0 - 2026-11-24\n\n### Added"));
            Assert.That(File.ReadAllLines(repository.ShippedApi), Does.Contain("Synapse.Generated.Plugin.Author.get -> string?"));
            Assert.That(File.ReadAllLines(repository.UnshippedApi), Has.Length.EqualTo(1));
            Assert.That(copy.Run("check").Output, Does.Contain("release 0.1.0 →").And.Contain("Nothing has changed"));
            Assert.That(copy.Run("release", "0.1.0").Output, Does.Contain("0.1.0 does not follow the last release, 0.1.0."));
        }

        // A request that was good is refused from now on.
        copy.Edit(repository.Specification, "minimum: 0, maximum: 100", "minimum: 0, maximum: 90");
        copy.Edit(repository.Changelog, "## Unreleased\n", "## Unreleased\n\n- Nine tenths are enough.\n");
        (int tooLow, refusal) = copy.Run("release", "0.1.1");
        (int second, output) = copy.Run("release", "0.2.0");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tooLow, Is.EqualTo(3));
            Assert.That(refusal, Does.Contain("0.1.1 is too low, it must be at least 0.2.0"));
            Assert.That(second, Is.Zero, output);
            Assert.That(File.ReadAllText(repository.Specification), Does.Contain("\n  version: 0.2.0\n"));
            Assert.That(File.ReadAllText(repository.BuildProperties), Does.Contain("<VersionPrefix>0.2.0</VersionPrefix>"));
            Assert.That(Baseline.LastRelease(repository), Is.EqualTo(new SemanticVersion(0, 2, 0)));
        }
    }
}
