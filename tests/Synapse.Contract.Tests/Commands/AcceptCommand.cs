using System.CommandLine;
using Synapse.Contract.Tests.Files;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Commands;

/// <summary><c>accept</c>: the pacts that the last test run wrote become the committed ones.</summary>
internal static class AcceptCommand
{
    /// <summary>How to call it, for those who are told to.</summary>
    public const string Usage = "dotnet run --project tests/Synapse.Contract.Tests -- accept";

    public static Command Create()
    {
        var command = new Command("accept", "Put the pacts that the last complete test run wrote in place of the committed ones");
        command.SetAction(_ => Accept());
        return command;
    }

    private static int Accept()
    {
        if (!Directory.Exists(PactFolder.Generated))
        {
            Console.Error.WriteLine("There are no generated pacts: run `dotnet test tests/Synapse.Contract.Tests` first.");
            return 1;
        }

        IReadOnlyList<PactFile> generated = PactFile.ReadAll(PactFolder.Generated);
        Directory.CreateDirectory(RepositoryFolder.Pacts);
        foreach (
            string committed in Directory
                .GetFiles(RepositoryFolder.Pacts, "*.json").Where(path => generated.All(pact => pact.Name != Path.GetFileName(path)))
        )
        {
            File.Delete(committed);
        }

        foreach (PactFile pact in generated)
        {
            File.WriteAllText(Path.Combine(RepositoryFolder.Pacts, pact.Name), pact.AcceptedText);
            Console.WriteLine($"{pact.Interactions.Count,4} interactions  {pact.Name}");
        }

        return 0;
    }
}
