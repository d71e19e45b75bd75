using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using Synapse.Parity.Clients;
using Synapse.Parity.Matrix;

namespace Synapse.Parity;

/// <summary>The pages that tell how to generate a client say what the run does.</summary>
internal sealed partial class ClientPageTests
{
    private static IEnumerable<ClientManifest> Clients => ClientManifest.ReadAll();

    [TestCaseSource(nameof(Clients))]
    public void The_page_has_the_options_with_which_the_client_is_generated(ClientManifest client)
    {
        string page = File.ReadAllText(Path.Combine(ParityFolder.Root, "clients", $"{client}.md"));
        IEnumerable<string> said = CodeBlock().Matches(page).SelectMany(block => Options(block.Groups[1].Value.Split((char[]?)null)));

        Assert.That(said, Is.EquivalentTo(Options(Generation(client))));
    }

    [Test]
    public void The_matrix_has_a_row_for_every_client_and_explains_every_failure()
    {
        IReadOnlyList<ClientOutcomes> rows = ParityMatrix.Read().Clients;

        Assert.That(rows.Select(row => row.Client), Is.EquivalentTo(Clients.Select(client => client.Name)));
        Assert.That(rows.Where(row => row.Count(OutcomeResult.Fail) > 0).Select(row => row.Client), Is.Empty);
    }

    /// <summary>
    /// The words of the command that generates the client: the last of its build that has the contract, a copy of it, or a
    /// configuration that names it; or that of its project.
    /// </summary>
    private static IEnumerable<string> Generation(ClientManifest client) => client.Build.Count > 0
        ? client.Build.Last(command => command.Any(IsContract))
        : from project in Directory.EnumerateFiles(client.Folder, "*.csproj")
          from command in XDocument.Load(project).Descendants("Exec")
          from word in ((string)command.Attribute("Command")!).Split(' ')
          select word;

    private static bool IsContract(string word) =>
        word is "--config" or "contract.yaml" || word.EndsWith("{contract}", StringComparison.Ordinal);

    // Where the contract is and where the client goes is everybody's own affair, and so is how the program is started.
    private static IEnumerable<string> Options(IEnumerable<string> words) =>
        words.Where(word => Option().IsMatch(word) && word is not ("--roll-forward" or "exec"));

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^(-|/(?!input:|output:|extensionCode:)|@[a-z-]+/[a-z-]+$)")]
    private static partial Regex Option();
}
