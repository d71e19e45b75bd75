using System.Globalization;
using System.Text;

namespace Synapse.Edits.Mutants;

/// <summary>The score as a page.</summary>
internal static class MutationPage
{
    public static string Of(MutationScore score)
    {
        var page = new StringBuilder()
            .Append("# Mutation score\n\n")
            .Append(
                "[Stryker.NET](https://stryker-mutator.io/docs/stryker-net/introduction/) changes the client's hand-written code in one place at a time; a test must fail or never end. Written by `dotnet run --project tests/Synapse.Edits -- mutants`, folder by folder; names of folders after it, or of files such as `Wire/JsonPath.cs`, measure those alone. The longest tests do not take part. The same for machines: [mutation.json](mutation.json), where a reason can be put beside a mutant (`mutants --page` then writes this page anew); it stays when the mutant is met again.\n\n"
            )
            .Append(CultureInfo.InvariantCulture, $"**{score.Percent} of {score.Mutants} mutants were noticed.**\n\n")
            .Append(
                "| Folder | Mutants | Killed | Never ended | Missed | Score | Measured |\n| --- | ---: | ---: | ---: | ---: | ---: | --- |\n"
            );
        foreach (FolderScore folder in score.Folders)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {folder.Name} | {folder.Mutants} | {folder.Killed} | {folder.TimedOut} | {folder.Missed} | {folder.Percent} | {folder.Measured:yyyy-MM-dd} |\n"
            );
        }

        page.Append("\n## What no test notices\n\n| Place | Stands there | Stood there instead | Why |\n| --- | --- | --- | --- |\n");
        foreach (FileScore file in score.Folders.SelectMany(folder => folder.Files))
        {
            foreach (MissedMutant mutant in file.Missed)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{file.Name}`, {mutant.Line} | {Code(mutant.Original)} | {Code(mutant.Replacement)} | {mutant.Reason ?? "not looked at"} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Code(string text)
    {
        string line = text.Length > 140 ? text[..140] + " …" : text;
        return $"`` {line.Replace("|", "\\|", StringComparison.Ordinal)} ``";
    }
}
