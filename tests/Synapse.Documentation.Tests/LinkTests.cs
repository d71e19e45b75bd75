using NUnit.Framework;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>Every link between files of the repository leads to a file that is there, and to a heading that it has.</summary>
internal sealed class LinkTests
{
    [TestCaseSource(typeof(MarkdownPage), nameof(MarkdownPage.AllPaths))]
    public void Each_link_leads_somewhere(string page)
    {
        string[] broken = [.. MarkdownPage.Load(page).Links.Where(link => !Leads(page, link))];

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Each_guide_is_in_the_table_of_contents_and_in_the_index()
    {
        string[] guides =
        [
            .. Directory.EnumerateFiles(RepositoryFolder.PathOf("docs"), "*.md").Select(file => Path.GetFileName(file))
                .Where(name => name != "index.md" && !name.EndsWith(".ko.md", StringComparison.Ordinal)),
        ];
        string contents = File.ReadAllText(RepositoryFolder.PathOf("docs", "toc.yml"));
        string index = MarkdownPage.Load("docs/index.md").Text;

        Assert.That(guides.Where(name => !contents.Contains($"href: {name}", StringComparison.Ordinal)), Is.Empty);
        Assert.That(guides.Where(name => !index.Contains($"({name})", StringComparison.Ordinal)), Is.Empty);
    }

    private static bool Leads(string page, string link)
    {
        string[] parts = link.Split('#', 2);
        string folder = Path.GetDirectoryName(RepositoryFolder.PathOf(page))!;
        string target = parts[0].Length == 0
            ? RepositoryFolder.PathOf(page)
            : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(parts[0])));
        if (!File.Exists(target) && !Directory.Exists(target))
        {
            return false;
        }

        return parts.Length == 1
            || !target.EndsWith(".md", StringComparison.Ordinal)
            || MarkdownPage.Load(Path.GetRelativePath(RepositoryFolder.Root, target)).Anchors.Contains(parts[1], StringComparer.Ordinal);
    }
}
