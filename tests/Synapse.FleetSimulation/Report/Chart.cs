using System.Globalization;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation.Report;

/// <summary>The picture: what the server gets, and what the callers get, second by second.</summary>
internal static class Chart
{
    private const int Left = 70;
    private const int PlotWidth = 690;
    private const int PlotHeight = 210;
    private const int LegendWidth = 182;
    private const int SmoothedSeconds = 3;

    // Policies that come out alike lie upon one another: the wider line shows beneath the narrower.
    private static readonly (string Color, int Width)[] Styles = [("#94a3b8", 6), ("#fbbf24", 6), ("#7e22ce", 2), ("#0f766e", 2)];

    public static string Draw(IReadOnlyList<FleetResult> results)
    {
        int most = results.Max(result => result.Seconds.Max(second => second.Requests));
        double ceiling = Math.Ceiling(most / 1000.0) * 1000;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 660" font-family="system-ui, sans-serif" font-size="13" fill="#1f2937">
            <rect width="800" height="660" fill="#ffffff"/>
            {Legend(results)}
            {Panel(
                results,
                90,
                "Requests a second",
                second => second.Requests,
                ceiling,
                value => value.ToString("N0", CultureInfo.InvariantCulture)
            )}
            {Panel(results, 380, "Calls that succeed", second => 100 * second.SuccessRate, 100, value => $"{value:0} %")}
            <text x="{Left + (PlotWidth / 2)}" y="640" text-anchor="middle">seconds; the capacity is down where it is shaded</text>
            </svg>

            """;
    }

    private static string Legend(IReadOnlyList<FleetResult> results) => Lines(results.Select((result, i) => $"""
        {Line(i, $"{Left + (i * LegendWidth)},28 {Left + 28 + (i * LegendWidth)},28")}
        <text x="{Left + 36 + (i * LegendWidth)}" y="32">{result.Policy}</text>
        """));

    private static string Panel(
        IReadOnlyList<FleetResult> results,
        int top,
        string title,
        Func<SecondOfRun, double> value,
        double ceiling,
        Func<double, string> format
    )
    {
        int seconds = results[0].Seconds.Count;
        double X(double second) => Left + (PlotWidth * second / seconds);
        double Y(double height) => top + (PlotHeight * (1 - (height / ceiling)));
        string from = Number(X(Scenario.BrownOutStart.TotalSeconds));
        string width = Number(X(Scenario.BrownOutEnd.TotalSeconds) - X(Scenario.BrownOutStart.TotalSeconds));
        IEnumerable<string> grid = Enumerable.Range(0, 5).Select(i => ceiling * i / 4).Select(height => $"""
            <line x1="{Left}" x2="{Left + PlotWidth}" y1="{Number(Y(height))}" y2="{Number(Y(height))}" stroke="#e5e7eb"/>
            <text x="{Left - 8}" y="{Number(Y(height) + 4)}" text-anchor="end">{format(height)}</text>
            """);
        IEnumerable<string> ticks = Enumerable.Range(0, (seconds / 60) + 1).Select(minute => minute * 60).Select(second =>
            $"""<text x="{Number(X(second))}" y="{top + PlotHeight + 20}" text-anchor="middle">{second}</text>""");
        IEnumerable<string> lines = results.Select((result, i) => Line(i, string.Join(' ', Enumerable.Range(0, seconds).Select(second =>
            $"{Number(X(second + 0.5))},{Number(Y(Smooth(result.Seconds, second, value)))}"))));
        return $"""
            <text x="{Left}" y="{top - 14}" font-size="15" font-weight="600">{title}</text>
            <rect x="{from}" y="{top}" width="{width}" height="{PlotHeight}" fill="#f1f5f9"/>
            {Lines(grid)}
            {Lines(ticks)}
            {Lines(lines)}
            """;
    }

    private static double Smooth(IReadOnlyList<SecondOfRun> seconds, int at, Func<SecondOfRun, double> value) =>
        Enumerable
            .Range(at - (SmoothedSeconds / 2), SmoothedSeconds)
            .Where(second => second >= 0 && second < seconds.Count)
            .Average(second => value(seconds[second]));

    private static string Line(int policy, string points) =>
        $"""<polyline fill="none" stroke="{Styles[policy].Color}" stroke-width="{Styles[policy].Width}" points="{points}"/>""";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
