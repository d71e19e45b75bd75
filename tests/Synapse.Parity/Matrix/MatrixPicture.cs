using System.Globalization;
using System.Net;
using System.Text;

namespace Synapse.Parity.Matrix;

/// <summary>The matrix as a picture: a row for each operation and pact, a column for each client, and in each cell a strip for each vector.</summary>
internal static class MatrixPicture
{
    private const int Left = 220;
    private const int Top = 110;
    private const int ColumnWidth = 90;
    private const int CellWidth = 80;
    private const int RowHeight = 22;
    private const int CellHeight = 16;

    public static string Path => System.IO.Path.Combine(RepositoryFolder.Parity, "matrix.svg");

    public static string Render(ParityMatrix matrix)
    {
        List<(string Group, List<string> Vectors)> rows =
        [
            .. from outcome in matrix.Clients.SelectMany(client => client.Outcomes)
               group outcome.Vector by outcome.Group into row
               select (row.Key, row.Distinct().ToList()),
        ];
        int width = Left + (matrix.Clients.Count * ColumnWidth) + 80;
        int height = Top + (rows.Count * RowHeight) + 40;
        var picture = new StringBuilder();
        Line(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="Each vector with each client" font-family="sans-serif" font-size="12" fill="#57606a">"""
        );
        foreach ((string group, int y) in rows.Select((row, index) => (row.Group, Top + (index * RowHeight))))
        {
            Line($"""<text x="{Left - 8}" y="{y + 12}" text-anchor="end">{group}</text>""");
        }

        foreach ((ClientOutcomes client, int x) in matrix.Clients.Select((client, index) => (client, Left + (index * ColumnWidth))))
        {
            Line($"""<text transform="translate({x + 20},{Top - 8}) rotate(-30)">{client.Name}</text>""");
            Dictionary<string, Outcome> outcomes = client.Outcomes.ToDictionary(outcome => outcome.Vector);
            foreach (((_, List<string> vectors), int y) in rows.Select((row, index) => (row, Top + (index * RowHeight))))
            {
                Strips(x, y, [.. vectors.Select(vector => outcomes.GetValueOrDefault(vector))]);
            }
        }

        int legend = Left;
        foreach (
            (OutcomeResult? result, string label) in new (OutcomeResult?, string)[]
            {
                (OutcomeResult.Pass, "passes"),
                (OutcomeResult.ExpectedFailure, "a known limit of the generator"),
                (OutcomeResult.Fail, "fails"),
                (null, "not run"),
            }
        )
        {
            Line(
                $"""<rect x="{legend}" y="{height - 24}" width="12" height="12" fill="{Colour(result)}"/><text x="{legend + 18}" y="{height - 14}">{label}</text>"""
            );
            legend += 40 + (label.Length * 6);
        }

        Line($"</svg>");
        return picture.ToString();

        // What passes is the ground; what does not stands out on it, a strip for all vectors in a row with the same outcome.
        void Strips(int x, int y, IReadOnlyList<Outcome?> outcomes)
        {
            Line($"""<rect x="{x}" y="{y}" width="{CellWidth}" height="{CellHeight}" fill="{Colour(OutcomeResult.Pass)}"/>""");
            for (int first = 0, next; first < outcomes.Count; first = next)
            {
                for (
                    next = first + 1;
                    next < outcomes.Count
                        && (outcomes[next]?.Result, outcomes[next]?.Reason) == (outcomes[first]?.Result, outcomes[first]?.Reason);
                    next++
                ) { }

                if (outcomes[first]?.Result != OutcomeResult.Pass)
                {
                    double left = x + ((double)CellWidth * first / outcomes.Count);
                    double strip = (double)CellWidth * (next - first) / outcomes.Count;
                    string title = WebUtility.HtmlEncode(outcomes[first]?.Reason ?? "not run");
                    Line(
                        $"""<rect x="{left:0.##}" y="{y}" width="{strip:0.##}" height="{CellHeight}" fill="{Colour(outcomes[first]?.Result)}"><title>{title}</title></rect>"""
                    );
                }
            }
        }

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
