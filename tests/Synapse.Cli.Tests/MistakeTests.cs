namespace Synapse.Cli.Tests;

/// <summary>A mistake on the command line is reported with what was probably meant.</summary>
internal sealed class MistakeTests
{
    [TestCase("jbos list", "jobs")]
    [TestCase("jobs lst", "list")]
    [TestCase("jobs list --statsu running", "--status")]
    [TestCase("plugins get 1 --outptu json", "--output")]
    [TestCase("jobs list --status", "--status")]
    [TestCase("jobs get", "<id>")]
    [TestCase("plugins get 1 2", "2")]
    [TestCase("plugins list --page-size x", "--page-size")]
    [TestCase("plugins create", "--name")]
    [TestCase("plugins list --active=perhaps", "true")]
    [TestCase("plugins list --active perhaps", "--active")]
    [TestCase("plugins list --is-active true", "--active")]
    public async Task A_mistake_names_what_was_meant(string command, string meant)
    {
        using var cli = new CommandLine();
        Assert.That(await cli.RunAsync(command.Split(' ')), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(cli.Error, Does.StartWith("dotnet synapse: ").And.Contains(meant));
        Assert.That(cli.Out, Is.Empty);
    }

    [Test]
    public async Task Who_has_not_signed_in_is_told_how()
    {
        using var cli = new CommandLine();
        Assert.That(await cli.RunAsync("jobs", "list"), Is.EqualTo(ExitCode.BadUsage));
        Assert.That(cli.Error, Does.Contain("dotnet synapse login"));
    }

    [TestCase("")]
    [TestCase("jobs")]
    [TestCase("config")]
    [TestCase("--help")]
    [TestCase("jobs list --help")]
    public async Task Help_is_no_mistake(string command)
    {
        using var cli = new CommandLine();
        Assert.That(await cli.RunAsync(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.Zero);
        Assert.That(cli.Out, Does.Contain("Usage"));
        Assert.That(cli.Error, Is.Empty);
    }
}
