using System.Globalization;
using System.Net;
using System.Text;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>The ratios as a picture: a panel for each workload, a bar for each client. It brings its own background, for light and dark pages.</summary>
internal static class RatiosPicture
{
    private const int PanelWidth = 440;
    private const int Columns = 2;
    private const int Margin = 20;
    private const int Header = 52;
    private const int TitleHeight = 26;
    private const int BarHeight = 18;
    private const int NameWidth = 122;
    private const int BarWidth = 170;

    private const string Style = """
          .page { fill: #ffffff; stroke: #d0d7de } text { font: 12px system-ui, 'DejaVu Sans', sans-serif; fill: #1f2328 }
          .title { font-weight: 600 } .head { font-size: 15px; font-weight: 600 } .note { fill: #57606a } .bar { fill: #afb8c1 } .sdk { fill: #1a7f37 } .one { stroke: #57606a; stroke-dasharray: 3 2 }
          @media (prefers-color-scheme: dark) { .page { fill: #0d1117; stroke: #30363d } text { fill: #e6edf3 } .note { fill: #9198a1 } .bar { fill: #484f58 } .sdk { fill: #2ea043 } .one { stroke: #9198a1 } }
        """;

    public static void Write(string path, IReadOnlyList<IWorkload> workloads, IReadOnlyList<ResultRow> rows)
    {
        var panels = workloads
            .Select(workload =>
                (workload.Title, Rows: rows.Where(row => row.Workload == workload.Name && row.Client != Run.Control).ToArray())
            )
            .Where(panel => panel.Rows.Length > 0)
            .ToArray();
        int panelHeight = TitleHeight + (panels.Max(panel => panel.Rows.Length) * BarHeight) + Margin;
        int width = Margin + (Columns * (PanelWidth + Margin));
        int height = Header + ((panels.Length + Columns - 1) / Columns * panelHeight) + Margin;

        var svg = new StringBuilder();
        Append(
            svg,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="The time of every client per workload, as a ratio to hand-written code">"""
        );
        Append(svg, $"<style>\n{Style}\n</style>");
        Append(svg, $"""<rect class="page" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>""");
        Append(svg, $"""<text class="head" x="{Margin}" y="28">Time over loopback, hand-written code (raw) is 1</text>""");
        Append(
            svg,
            $"""<text class="note" x="{width - Margin}" y="28" text-anchor="end">less is better; also: CPU in memory, bytes a call, peak memory</text>"""
        );
        for (int i = 0; i < panels.Length; i++)
        {
            AppendPanel(
                svg,
                Margin + (i % Columns * (PanelWidth + Margin)),
                Header + (i / Columns * panelHeight),
                panels[i].Title,
                panels[i].Rows
            );
        }

        svg.Append("</svg>\n");
        File.WriteAllText(path, svg.ToString());
    }

    private static void AppendPanel(StringBuilder svg, int x, int y, string title, ResultRow[] rows)
    {
        Append(svg, $"""<text class="title" x="{x}" y="{y + 14}">{WebUtility.HtmlEncode(title)}</text>""");
        double most = rows.Max(row => row.WallRatio ?? 1);
        int left = x + NameWidth;
        double one = left + (BarWidth / most);
        for (int i = 0; i < rows.Length; i++)
        {
            ResultRow row = rows[i];
            int top = y + TitleHeight + (i * BarHeight);
            double length = (row.WallRatio ?? 0) / most * BarWidth;
            Append(svg, $"""<text x="{left - 8}" y="{top + 11}" text-anchor="end">{row.Client}</text>""");
            Append(
                svg,
                $"""<rect class="{(row.Client == ClientCatalog.Sdk ? "sdk" : "bar")}" x="{left}" y="{top}" width="{length:0.#}" height="{BarHeight - 4}" rx="2"/>"""
            );
            Append(
                svg,
                $"""<text class="note" x="{Math.Max(left + length, one) + 6:0.#}" y="{top + 11}">{(row.Failed ? "fails" : Note(row))}</text>"""
            );
        }

        Append(
            svg,
            $"""<line class="one" x1="{one:0.#}" x2="{one:0.#}" y1="{y + TitleHeight - 3}" y2="{y + TitleHeight + (rows.Length * BarHeight)}"/>"""
        );
    }

    private static string Note(ResultRow row) => row switch
    {
        { CpuRatio: not null } => $"{Measure.Ratio(row.WallRatio)}, CPU {Measure.Ratio(row.CpuRatio)}, {Size(row.Bytes!.Value)}",
        { AboveStartBytes: not null } => $"{Measure.Ratio(row.WallRatio)}, peak {Size(row.PeakBytes!.Value)}",
        _ => Measure.Ratio(row.WallRatio) ?? "",
    };

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.#} MB");

    private static void Append(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
