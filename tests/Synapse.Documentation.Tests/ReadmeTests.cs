using NUnit.Framework;

namespace Synapse.Documentation.Tests;

/// <summary>The READMEs of the repository take a newcomer to a first success, in either language.</summary>
[NonParallelizable]
internal sealed class ReadmeTests
{
    private static readonly MarkdownPage English = MarkdownPage.Load("README.md");
    private static readonly MarkdownPage Korean = MarkdownPage.Load("README.ko.md");

    [Test]
    public async Task The_quick_start_needs_no_backend_and_prints_the_log_of_the_job_that_it_ran()
    {
        string output = await Snippet.Compile(English.CSharpBlocks[0]).RunAsync();

        Assert.That(output, Does.Contain("completed").And.Contain("info"));
    }

    [Test]
    public void The_first_two_commands_show_it_at_work_and_test_it() => Assert.That(
        English.Commands.Take(2).Select(command => command.Trim()),
        Is.EqualTo((string[])["dotnet run --project src/Synapse.Cli -- demo", "dotnet test"]));

    [Test]
    public void Both_languages_have_the_same_sections_code_and_commands()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Korean.Headings, Has.Count.EqualTo(English.Headings.Count));
            Assert.That(Korean.Commands, Is.EqualTo(English.Commands));
            Assert.That(
                Korean.CSharpBlocks.Select(MarkdownPage.WithoutComments),
                Is.EqualTo(English.CSharpBlocks.Select(MarkdownPage.WithoutComments)));
        }
    }
}
