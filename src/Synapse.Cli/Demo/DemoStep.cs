namespace Synapse.Cli.Demo;

/// <summary>One example of the documentation: the call it makes, and a check of what came back.</summary>
/// <param name="Group">The resource it belongs to.</param>
/// <param name="Title">What it does.</param>
/// <param name="Call">The call as one would write it.</param>
/// <param name="RunAsync">Makes the call; throws if what came back is not what the documentation says.</param>
internal sealed record DemoStep(string Group, string Title, string Call, Func<DemoContext, Task<StepResult>> RunAsync)
{
    /// <summary>Whether it tells of its progress while it goes on.</summary>
    public bool TakesTime { get; init; }
}

/// <summary>What a step has to show.</summary>
/// <param name="Lines">What the documentation's example prints.</param>
internal sealed record StepResult(params StepLine[] Lines)
{
    /// <summary>What is listed, if the step lists something.</summary>
    public StepTable? Table { get; init; }

    public static implicit operator StepResult(string line) => new(new StepLine(line));
}

/// <summary>A list that a step prints.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, a text for each column.</param>
internal sealed record StepTable(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows);

/// <summary>A line that a step prints.</summary>
/// <param name="Text">The text.</param>
/// <param name="Level">How grave it is, in the words of a log.</param>
internal sealed record StepLine(string Text, string Level = "info")
{
    public static implicit operator StepLine(string text) => new(text);
}

/// <summary>How far a step is while it goes on.</summary>
/// <param name="Percentage">How much is done, from 0 to 100.</param>
/// <param name="Text">What is being done.</param>
/// <param name="LogLine">The line of a log that has just come; null if the state is what is new.</param>
internal readonly record struct StepProgress(double Percentage, string Text, string? LogLine = null);

/// <summary>How a step ended.</summary>
/// <param name="Step">The step.</param>
/// <param name="Result">What it has to show; null if it failed.</param>
/// <param name="Failure">Why it failed; null if it did not.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record StepOutcome(DemoStep Step, StepResult? Result, string? Failure, TimeSpan Duration);
