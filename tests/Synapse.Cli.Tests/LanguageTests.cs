using System.Text.RegularExpressions;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;
using Synapse.TestSupport;

namespace Synapse.Cli.Tests;

/// <summary>The two languages of the tool.</summary>
internal sealed partial class LanguageTests : EmulatorFixture
{
    [Test]
    public void Both_languages_have_the_same_texts_with_the_same_values_in_them()
    {
        var english = Texts.In(Language.English);
        var korean = Texts.In(Language.Korean);
        Assert.That(korean.Keys, Is.EquivalentTo(english.Keys));
        Assert.That(
            english.Keys.Where(key => !Values(english[key]).SetEquals(Values(korean[key]))), Is.Empty);
    }

    [Test]
    public void Every_translation_is_of_a_text_that_the_contract_has()
    {
        string contract = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/Synapse.Generated/obj/nswag/commands.json"))
            .Replace("\\\"", "\"", StringComparison.Ordinal);
        Assert.That(Texts.In(Language.Korean).Translated.Where(text => !contract.Contains(text, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("LC_ALL", "ko_KR.UTF-8", true)]
    [TestCase("LC_MESSAGES", "ko", true)]
    [TestCase("LANG", "ko_KR", true)]
    [TestCase("LANG", "en_US.UTF-8", false)]
    [TestCase("LANG", "kok_IN", false)]
    public void The_locale_says_the_language(string variable, string value, bool isKorean) =>
        Assert.That(Language.Of([], name => name == variable ? value : null), Is.EqualTo(isKorean ? "ko" : "en"));

    [TestCase("--lang", "ko")]
    [TestCase("--lang=ko")]
    public void An_option_counts_before_the_locale_and_LC_ALL_before_LANG(params string[] args)
    {
        Assert.That(Language.Of(args, _ => "en_US"), Is.EqualTo("ko"));
        Assert.That(Language.Of([], name => name switch { "LC_ALL" => "C", "LANG" => "ko_KR", _ => null }), Is.EqualTo("en"));
    }

    [Test]
    public async Task Help_and_errors_are_in_the_language()
    {
        await Cli.RunAsync("jobs", "list", "--help", "--lang", "ko");
        Assert.That(Hangul().Count(Cli.Out), Is.GreaterThan(100), Cli.Out);
        Cli.Forget();
        await Cli.RunAsync("plugins", "get", "999", "--lang", "ko");
        Assert.That(Hangul().Count(Cli.Error), Is.GreaterThan(3), Cli.Error);
        Cli.Forget();
        await Cli.RunAsync("--help");
        Assert.That(Hangul().Count(Cli.Out), Is.Zero, Cli.Out);
    }

    [Test]
    public async Task A_language_that_there_is_not_is_bad_usage() =>
        Assert.That(await Cli.RunAsync("plugins", "get", "123", "--lang", "fr"), Is.EqualTo(ExitCode.BadUsage));

    [Test]
    public void Every_description_of_an_option_and_a_command_is_translated()
    {
        var korean = Texts.In(Language.Korean);
        IEnumerable<string> shown = ApiContract.Load().Operations.SelectMany(operation => (IEnumerable<string>)
        [
            operation.Summary,
            .. operation.Parameters.Where(parameter => parameter.Name is not ("page" or "page_size" or "with_configuration"))
                .Select(parameter => parameter.Description),
            .. (operation.Body?.Entry ?? operation.Body)?.Fields.Where(field => field.Schema.Kind != ValueKind.File)
                .Select(field => field.Schema.Description) ?? [],
        ]);

        // A new operation needs no translation to appear, so this is a share.
        string[] all = [.. shown.Distinct()];
        Assert.That(all.Count(text => korean.OfContract(text) != text), Is.GreaterThan(all.Length * 3 / 4));
    }

    private static HashSet<string> Values(string text) => [.. Placeholder().Matches(text).Select(value => value.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsHangulSyllables}")]
    private static partial Regex Hangul();
}
