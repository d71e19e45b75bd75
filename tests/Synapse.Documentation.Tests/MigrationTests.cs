using NUnit.Framework;

namespace Synapse.Documentation.Tests;

/// <summary>The table from Python to C# names every method of the original, and its C# compiles.</summary>
internal sealed class MigrationTests
{
    private static readonly MarkdownPage Page = MarkdownPage.Load("docs/migration.md");

    private static readonly string[] PythonMethods =
    [
        "health_check_agent", "list_agents", "get_plugin", "create_plugin", "update_plugin", "run_plugin", "get_plugin_release",
        "create_plugin_release", "get_job", "list_jobs", "update_job", "list_job_console_logs", "tail_job_console_logs", "create_logs",
        "list_storages", "get_storage", "create_storage", "create_serve_application", "list_serve_applications",
    ];

    private static readonly string[] ErrorMembers =
    [
        "IsNotFound",
        "IsBadRequest",
        "IsUnauthorized",
        "IsForbidden",
        "IsConflict",
        "IsPayloadTooLarge",
        "IsThrottled",
        "IsServerError",
    ];

    private static IEnumerable<string> Calls => Page.Rows
        .SelectMany(row => MarkdownPage.CodeSpans(row[1]).Take(1))
        .Where(code => code.Contains("await", StringComparison.Ordinal));

    [TestCaseSource(nameof(PythonMethods))]
    public void Every_method_of_the_original_has_its_row(string method)
    {
        Assert.That(Page.Rows.Select(row => row[0]), Has.Some.Contains($"client.{method}("));
    }

    [TestCaseSource(nameof(Calls))]
    public void Every_call_compiles(string code)
    {
        string statement = code.StartsWith("await foreach", StringComparison.Ordinal) ? code + " { }" : code + ";";

        Assert.That(
            () => Snippet.Compile($$"""
                using System.Text.Json.Nodes;
                using Synapse.Generated;
                using var client = new SynapseClient(new Uri("https://api.synapse.sh"), SynapseCredentials.AccessToken("token"));
                string path = "plugin.zip";
                var parameters = FreeFormJson.From(new { });
                {{statement}}
                """),
            Throws.Nothing);
    }

    [Test]
    public void The_Korean_page_has_the_same_code() => Assert.That(
        MarkdownPage.CodeSpans(MarkdownPage.Load("docs/migration.ko.md").Text).Order(),
        Is.EqualTo(MarkdownPage.CodeSpans(Page.Text).Order()));

    [TestCaseSource(nameof(ErrorMembers))]
    public void Every_kind_of_error_is_named_and_exists(string member)
    {
        Assert.That(Page.Rows.Select(row => row[1]), Has.Some.Contains(member));
        Assert.That(typeof(Generated.SynapseApiException).GetProperty(member), Is.Not.Null);
    }
}
