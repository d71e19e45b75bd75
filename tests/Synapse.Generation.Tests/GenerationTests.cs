using NUnit.Framework;

namespace Synapse.Generation.Tests;

/// <summary>
/// When the build generates the client: on one copy of the project, by incremental builds. What needs no compiler runs the target
/// alone. A test that counts what a change causes builds first, so that it sees that change alone, whatever ran before it.
/// </summary>
[NonParallelizable]
internal sealed class GenerationTests
{
    private readonly ProjectCopy _copy = new();

    [OneTimeSetUp]
    public Task Restore() => _copy.RestoreAsync();

    [OneTimeTearDown]
    public void Remove() => _copy.Dispose();

    [Test]
    public async Task A_clean_clone_builds_one_framework_alone()
    {
        _copy.Clean();

        BuildResult build = await _copy.BuildAsync("-f", "net8.0");

        Expect(build, generations: 1);
        Assert.That(_copy.Assembly("net8.0"), Does.Exist);
    }

    [Test]
    public async Task A_clean_clone_generates_once_for_all_frameworks()
    {
        _copy.Clean();

        BuildResult build = await _copy.BuildAsync();

        Expect(build, generations: 1);
        Assert.That(_copy.Assembly("net8.0"), Does.Exist);
        Assert.That(_copy.Assembly("net10.0"), Does.Exist);
    }

    [Test]
    public async Task A_comment_in_the_contract_compiles_nothing()
    {
        await _copy.EnsureBuiltAsync();
        DateTime compiled = Compiled("net10.0");
        _copy.EditSpec("openapi: 3.0.3", "# a remark\nopenapi: 3.0.3");

        BuildResult build = await _copy.BuildAsync();

        Expect(build, generations: 1);
        Assert.That(Compiled("net10.0"), Is.EqualTo(compiled));
    }

    [Test]
    public async Task An_edit_of_the_contract_reaches_every_framework()
    {
        await _copy.EnsureBuiltAsync();
        DateTime[] compiled = [Compiled("net8.0"), Compiled("net10.0")];
        _copy.EditSpec("        author: { type: string, nullable: true, description: Who wrote it. }", """
                    author: { type: string, nullable: true, description: Who wrote it. }
                    licence: { type: string, nullable: true, description: Under which terms it may be used. }
            """);

        BuildResult build = await _copy.BuildAsync();

        Expect(build, generations: 1);
        Assert.That(await File.ReadAllTextAsync(_copy.GeneratedFile), Does.Contain("public string? Licence"));
        Assert.That(Compiled("net8.0"), Is.GreaterThan(compiled[0]));
        Assert.That(Compiled("net10.0"), Is.GreaterThan(compiled[1]));
    }

    [Test]
    public async Task A_touched_contract_runs_no_tool()
    {
        await _copy.GenerateAsync();
        File.SetLastWriteTimeUtc(_copy.Spec, File.GetLastWriteTimeUtc(_copy.Spec).AddHours(1));

        Expect(await _copy.GenerateAsync(), generations: 0);
    }

    [Test]
    public async Task Two_builds_at_once_do_not_disturb_each_other()
    {
        await _copy.GenerateAsync();
        _copy.EditSpec("description: What it does.", "description: What it is for.");

        BuildResult[] builds = await Task.WhenAll(_copy.GenerateAsync("net8.0"), _copy.GenerateAsync());

        Assert.That(builds.SelectMany(build => build.Errors), Is.Empty);
        Assert.That(await File.ReadAllTextAsync(_copy.GeneratedFile), Does.Contain("What it is for."));
    }

    [Test]
    public async Task A_removed_template_is_noticed()
    {
        await _copy.GenerateAsync();
        string template = _copy.Template;
        string content = await File.ReadAllTextAsync(template);
        File.Delete(template);

        BuildResult build = await _copy.GenerateAsync();
        await File.WriteAllTextAsync(template, content);
        BuildResult mended = await _copy.GenerateAsync();

        Assert.That(build.Generations, Is.EqualTo(1));
        Expect(mended, generations: 1);
    }

    [TestCase("paths:", "paths: [", TestName = "Broken YAML is an error on its line")]
    [TestCase("x-retry: safe", "x-retry: perhaps", TestName = "What the generator refuses is an error on its line")]
    public async Task A_broken_contract_fails_with_errors_on_its_lines(string text, string replacement)
    {
        string sound = await File.ReadAllTextAsync(_copy.Spec);
        _copy.EditSpec(text, replacement);

        BuildResult build = await _copy.GenerateAsync();
        await File.WriteAllTextAsync(_copy.Spec, sound);

        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(build.Errors, Is.Not.Empty);
        Assert.That(build.Errors, Has.All.StartWith(_copy.Spec + "(").And.All.Contains("error SYN1"));
    }

    private static void Expect(BuildResult build, int generations)
    {
        Assert.That(build.Errors, Is.Empty, build.Output);
        Assert.That((build.ExitCode, build.Generations), Is.EqualTo((0, generations)), build.Output);
    }

    private DateTime Compiled(string framework) => File.GetLastWriteTimeUtc(_copy.Assembly(framework));
}
