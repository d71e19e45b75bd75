using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests.Table;

/// <summary>Every type of the table in every position where it can stand.</summary>
internal static class TypeCases
{
    public static IEnumerable<Case> All => TypeRow.All.SelectMany(Of);

    private static IEnumerable<Case> Of(TypeRow row)
    {
        var use = new TypeUse(row);
        yield return use.Fields();
        yield return use.WholeDocuments();
        if (row.Text is not null)
        {
            yield return use.Path();
            yield return use.Query();
            yield return use.Form();
            if (row.HasHeader)
            {
                yield return use.Header();
            }
        }
    }
}
