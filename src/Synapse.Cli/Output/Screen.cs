using Spectre.Console;
using Spectre.Console.Rendering;

namespace Synapse.Cli.Output;

/// <summary>Lines on the standard output: with colours in a terminal, which breaks those that are too long by itself.</summary>
internal sealed class Screen(CommandLineHost host)
{
    /// <summary>How many cells a line of the terminal has; null if there is none.</summary>
    public int? Width => host.Terminal?.Profile.Width;

    public void WriteLine(string text) => WriteLine([new Segment(text)]);

    public void WriteLine(params IReadOnlyList<Segment> parts)
    {
        if (host.Terminal is { } terminal)
        {
            terminal.Write(new Line(parts));
        }
        else
        {
            host.Out.WriteLine(string.Concat(parts.Select(part => part.Text)));
        }
    }

    public static Segment Part(string text, Color color) => new(text, new Style(color));

    private sealed class Line(IReadOnlyList<Segment> parts) : Renderable
    {
        protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [.. parts, Segment.LineBreak];
    }
}
