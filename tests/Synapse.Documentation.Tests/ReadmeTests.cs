using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using Synapse.Emulator;
using Synapse.Generated;

namespace Synapse.Documentation.Tests;

/// <summary>The code of the READMEs and of guides compiles as it stands, and does what it says against the emulator.</summary>
[NonParallelizable]
internal sealed class ReadmeTests
{
    private static readonly string[] Pages =
        ["README.md", "docs/proxies.md", "docs/unknown-outcomes.md", "docs/hosting.md", "src/Synapse.Generated/README.md"];

    private static IEnumerable<TestCaseData> Blocks =>
        from page in Pages
        from block in Enumerable.Range(0, MarkdownPage.Load(page).CSharpBlocks.Count)
        select new TestCaseData(page, block);

    [TestCaseSource(nameof(Blocks))]
    public async Task Each_block_of_code_runs(string page, int index)
    {
        string output = await RunAsync(MarkdownPage.Load(page).CSharpBlocks[index]);

        Assert.That(output, Is.Not.Null);
    }

    [Test]
    public async Task The_first_program_lists_the_jobs()
    {
        string output = await RunAsync(MarkdownPage.Load("README.md").CSharpBlocks[0]);

        Assert.That(output, Does.StartWith("1 of 1").And.Contain("789: running 75 %"));
    }

    [Test]
    public async Task The_second_program_prints_the_log_of_the_job_that_it_ran()
    {
        string output = await RunAsync(MarkdownPage.Load("README.md").CSharpBlocks[1]);

        Assert.That(output, Does.Contain("info: "));
    }

    [Test]
    public void Names_one_command_to_see_it_work_and_one_to_test_it()
    {
        Assert.That(MarkdownPage.Load("README.md").Commands.Select(command => command.Trim()),
            Is.EqualTo((string[])["dotnet run --project src/Synapse.Cli -- demo", "dotnet test"]));
    }

    [Test]
    public void Says_the_same_in_Korean()
    {
        MarkdownPage english = MarkdownPage.Load("README.md");
        MarkdownPage korean = MarkdownPage.Load("README.ko.md");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(korean.CSharpBlocks, Is.EqualTo(english.CSharpBlocks));
            Assert.That(korean.Commands, Is.EqualTo(english.Commands));
        }
    }

    /// <summary>Runs a block of code against the emulator and returns what it prints.</summary>
    public static async Task<string> RunAsync(string code)
    {
        await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(
            new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(5) }
        );
        emulator.Data.Put(EmulatorResource.Plugins, new JsonObject { ["id"] = 123, ["name"] = "Image Processor" });
        emulator.Data.Put(
            EmulatorResource.Jobs,
            new JsonObject { ["id"] = 789, ["status"] = "running", ["progress"] = 75, ["plugin"] = 123 }
        );
        using var client = new SynapseClient(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
        string archive = Path.GetTempFileName();
        await File.WriteAllBytesAsync(archive, [0x50, 0x4b, 0x05, 0x06]);
        try
        {
            Snippet snippet = Snippet.Compile(code
                .Replace("https://api.synapse.sh", emulator.BaseAddress.ToString(), StringComparison.Ordinal)
                .Replace("\"plugin_v2.zip\"", $"@\"{archive}\"", StringComparison.Ordinal));
            RunPluginResult run = await client.RunPluginAsync(123, new RunPluginRequest());
            await client.WaitForJobAsync(run.JobId!.Value, wait: new WaitForJobOptions { PollingInterval = TimeSpan.FromMilliseconds(10) });
            return await snippet.RunAsync(
                new SnippetContext(
                    client,
                    emulator.Credentials.AccessToken,
                    run.JobId!.Value,
                    new Progress<JobProgress>(),
                    new ServiceCollection(),
                    new ConfigurationBuilder().Build()
                )
            );
        }
        finally
        {
            File.Delete(archive);
        }
    }
}
