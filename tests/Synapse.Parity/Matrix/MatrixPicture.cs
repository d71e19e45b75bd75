using System.Globalization;
using System.Net;
using System.Text;

namespace Synapse.Parity.Matrix;

/// <summary>The matrix as a picture: a row for each client, a column for each vector, by operation.</summary>
internal static class MatrixPicture
{
    private const int Left = 170;
    private const int Top = 175;
    private const int CellWidth = 4;
    private const int RowHeight = 26;
    private const int Gap = 6;

    public static string Path => System.IO.Path.Combine(RepositoryFolder.Parity, "matrix.svg");

    public static string Render(ParityMatrix matrix)
    {
        List<(string Operation, List<string> Vectors)> columns =
        [
            .. from outcome in matrix.Clients.SelectMany(client => client.Outcomes)
               group outcome.Vector by outcome.Group into operation
               select (operation.Key, operation.Distinct().ToList()),
        ];
        int width = Left + columns.Sum(column => (column.Vectors.Count * CellWidth) + Gap) + 90;
        int height = Top + (matrix.Clients.Count * RowHeight) + 50;
        var picture = new StringBuilder();
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Each vector with each client" font-family="sans-serif" font-size="12" fill="#57606a">""");
        int x = Left;
        foreach ((string operation, List<string> vectors) in columns)
        {
            Line($"""<text transform="translate({x + (vectors.Count * CellWidth / 2) + 4},{Top - 8}) rotate(-55)">{operation}</text>""");
            x += (vectors.Count * CellWidth) + Gap;
        }

        foreach ((ClientOutcomes client, int row) in matrix.Clients.Select((client, row) => (client, row)))
        {
            Dictionary<string, Outcome> outcomes = client.Outcomes.ToDictionary(outcome => outcome.Vector);
            int y = Top + (row * RowHeight);
            Line($"""<text x="{Left - 10}" y="{y + 15}" text-anchor="end">{WebUtility.HtmlEncode(client.Name)}</text>""");
            x = Left;
            foreach ((_, List<string> vectors) in columns)
            {
                // What passes is the ground; what does not stands out on it.
                Line($"""<rect x="{x}" y="{y}" width="{vectors.Count * CellWidth}" height="{RowHeight - 6}" fill="{Colour(OutcomeResult.Pass)}"/>""");
                foreach ((string vector, int column) in vectors.Select((vector, column) => (vector, column)))
                {
                    Outcome? outcome = outcomes.GetValueOrDefault(vector);
                    if (outcome?.Result != OutcomeResult.Pass)
                    {
                        string title = WebUtility.HtmlEncode(outcome is null ? $"{vector}: did not run" : $"{vector}: {outcome.Reason}");
                        Line($"""<rect x="{x + (column * CellWidth)}" y="{y}" width="{CellWidth}" height="{RowHeight - 6}" fill="{Colour(outcome?.Result)}"><title>{title}</title></rect>""");
                    }
                }

                x += (vectors.Count * CellWidth) + Gap;
            }

            Line($"""<text x="{x + 4}" y="{y + 15}">{client.Count(OutcomeResult.Pass)} of {client.Outcomes.Count}</text>""");
        }

        x = Left;
        foreach ((OutcomeResult result, string label) in new[] { (OutcomeResult.Pass, "passes"), (OutcomeResult.ExpectedFailure, "a known limit of the generator"), (OutcomeResult.Fail, "fails") })
        {
            Line($"""<rect x="{x}" y="{height - 30}" width="12" height="12" fill="{Colour(result)}"/><text x="{x + 18}" y="{height - 20}">{label}</text>""");
            x += 40 + (label.Length * 7);
        }

        Line($"</svg>");
        return picture.ToString();

        void Line(FormattableString text) => picture.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Colour(OutcomeResult? result) => result switch
    {
        OutcomeResult.Pass => "#2da44e",
        OutcomeResult.ExpectedFailure => "#d4a72c",
        OutcomeResult.Fail => "#cf222e",
        _ => "#d0d7de",
    };
}
