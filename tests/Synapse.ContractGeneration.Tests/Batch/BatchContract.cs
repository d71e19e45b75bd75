using System.Text;

namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>The contract of the repository with what all cases add to it: the hand-written half of the client needs the one.</summary>
internal static class BatchContract
{
    public static string Of(IReadOnlyList<Case> cases)
    {
        string text = File.ReadAllText(Repository.Contract);
        string withPaths = Insert(text, "\npaths:\n", "  ", cases.Select(row => row.Paths));
        return Insert(withPaths, "\n  schemas:\n", "    ", cases.Select(row => row.Schemas));
    }

    private static string Insert(string text, string after, string indent, IEnumerable<string> parts)
    {
        var added = new StringBuilder();
        foreach (string line in parts.SelectMany(part => part.Split('\n')).Where(line => line.Trim().Length > 0))
        {
            added.Append(indent).Append(line).Append('\n');
        }

        int place = text.IndexOf(after, StringComparison.Ordinal) + after.Length;
        return text.Insert(place, added.ToString());
    }
}
