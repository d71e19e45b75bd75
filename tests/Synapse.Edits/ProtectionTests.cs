using System.Reflection;
using NUnit.Framework;
using Synapse.Edits.Protections;

namespace Synapse.Edits;

/// <summary>Tells that a protection has moved, without removing it; the program does that.</summary>
internal sealed class ProtectionTests
{
    private static readonly string Repository = typeof(ProtectionTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "RepositoryRoot")
        .Value!;

    private static IEnumerable<string> Rows =>
        Enumerable.Range(1, 40).Select(row => $"Fault{row:00}").Concat(Enumerable.Range(1, 33).Select(row => $"Input{row:00}"));

    [Test]
    public void Every_edit_still_has_one_place() =>
        Assert.That(
            Protection
                .All.Where(protection => protection.CountIn(Repository) != 1)
                .Select(protection => $"{protection.Row}: {protection.Edit.Name}"),
            Is.Empty
        );

    [Test]
    public void Every_row_has_an_edit() =>
        Assert.That(Protection.All.Select(protection => protection.Row).Distinct(), Is.EquivalentTo(Rows));

    [Test]
    public void No_two_edits_of_a_row_have_one_name() =>
        Assert.That(Protection.All.Select(protection => (protection.Row, protection.Edit.Name)), Is.Unique);
}
