using NUnit.Framework;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>What the documents say is tested is: the classes and projects that they name are there.</summary>
internal sealed class NamedTestsTests
{
    private static readonly string Tests = RepositoryFolder.PathOf("tests");

    [Test]
    public void Every_test_class_that_proves_a_promise_on_security_exists()
    {
        string[] named =
        [
            .. MarkdownPage.CodeSpans(MarkdownPage.Load("SECURITY.md").Text)
                .Where(name => name.EndsWith("Tests", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal))
                .Distinct(),
        ];
        string[] classes =
        [
            .. Directory
                .EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];

        Assert.That(named, Is.Not.Empty);
        Assert.That(named, Is.SubsetOf(classes));
    }

    [Test]
    public void Every_project_of_tests_is_listed()
    {
        string page = MarkdownPage.Load("tests/README.md").Text;
        IEnumerable<string> projects = Directory.EnumerateFiles(Tests, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(project => project.StartsWith("Synapse.", StringComparison.Ordinal));

        Assert.That(projects.Where(project => !page.Contains(project, StringComparison.Ordinal)), Is.Empty);
    }
}
