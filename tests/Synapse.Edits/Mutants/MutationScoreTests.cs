using System.Reflection;
using NUnit.Framework;

namespace Synapse.Edits.Mutants;

/// <summary>That the score is the whole client's, that it is what was promised, and that the page says it; the program measures it.</summary>
internal sealed class MutationScoreTests
{
    private const string Report = """
        {"files": {
          "/copy/src/Synapse.Generated/Wire/A.cs": {"source": "first\nreturn a < b;\nif (c)\n{\n}", "mutants": [
            {"status": "Killed", "replacement": "", "location": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}},
            {"status": "Timeout", "replacement": "", "location": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}},
            {"status": "CompileError", "replacement": "", "location": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}},
            {"status": "Survived", "replacement": "a <= b", "location": {"start": {"line": 2, "column": 8}, "end": {"line": 2, "column": 13}}},
            {"status": "NoCoverage", "replacement": "{\n}", "location": {"start": {"line": 3, "column": 1}, "end": {"line": 5, "column": 2}}}
          ]},
          "/copy/src/Synapse.Generated/Tail/B.cs": {"source": "", "mutants": [
            {"status": "Ignored", "replacement": "", "location": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}}
          ]}
        }}
        """;

    private static readonly string Repository = typeof(MutationScoreTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    [Test]
    public void Every_folder_of_the_client_has_been_measured() =>
        Assert.That(MutationScore.Load(Repository).Folders.Select(folder => folder.Name), Is.EquivalentTo(MutantRun.FoldersOf(Repository)));

    [Test]
    public void The_score_is_what_was_promised() => Assert.That(MutationScore.Load(Repository).IsEnough, Is.True);

    [Test]
    public void The_page_says_what_the_figures_say() =>
        Assert.That(
            File.ReadAllText(Path.Combine(Repository, MutationScore.Page)),
            Is.EqualTo(MutationPage.Of(MutationScore.Load(Repository)))
        );

    [Test]
    public void A_report_of_Strykers_is_read()
    {
        FolderScore folder = Read(Report);

        FileScore file = folder.Files.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file.Name, file.Killed, file.TimedOut), Is.EqualTo(("Wire/A.cs", 1, 1)));
            Assert.That(
                file.Missed,
                Is.EqualTo([new MissedMutant(2, "return a < b", "return a <= b"), new MissedMutant(3, "if (c) …", "{ }")])
            );
            Assert.That(folder.Percent, Is.EqualTo("50.0 %"));
        }
    }

    [Test]
    public void A_reason_stays_with_its_mutant()
    {
        FolderScore known = Read(Report);
        FileScore file = known.Files[0];
        known = known with { Files = [file with { Missed = [file.Missed[0] with { Line = 40, Reason = "the same" }] }] };

        MutationScore score = new MutationScore([known]).With(Read(Report));

        Assert.That(
            score.Folders.Single().Files[0].Missed.Select(mutant => (mutant.Line, mutant.Reason)),
            Is.EqualTo([(2, "the same"), (3, (string?)null)])
        );
    }

    [Test]
    public void A_file_that_is_measured_alone_leaves_the_others_as_they_were()
    {
        FolderScore folder = Read(Report);
        var other = new FileScore("Wire/B.cs", 3, 0, []);
        var before = new MutationScore([folder with { Files = [folder.Files[0] with { Killed = 9, Missed = [] }, other] }]);

        MutationScore after = before.WithFiles(folder);

        Assert.That(
            after.Folders.Single().Files.Select(file => (file.Name, file.Killed, file.Missed.Count)),
            Is.EqualTo([("Wire/A.cs", 1, 2), ("Wire/B.cs", 3, 0)])
        );
    }

    private static FolderScore Read(string report)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, report);
        try
        {
            return StrykerReport.Read(path, "/copy/src/Synapse.Generated", "Wire");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
