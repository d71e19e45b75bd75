namespace PactNet.Matchers;

/// <summary>Makes matchers.</summary>
internal static class Match
{
    /// <summary>Text of a form.</summary>
    /// <param name="example">An example.</param>
    /// <param name="regex">The form.</param>
    public static IMatcher Regex(string example, string regex) => new Matcher("regex", example, ("regex", regex));

    /// <summary>The same type as the example; in objects and arrays, for everything within.</summary>
    /// <param name="example">An example.</param>
    public static IMatcher Type(object example) => new Matcher("type", example);

    /// <summary>An array of the example's type.</summary>
    /// <param name="example">An example of an entry.</param>
    /// <param name="min">How many entries there are at least.</param>
    public static IMatcher MinType(object example, int min) => new Matcher("type", new[] { example }, ("min", min));

    /// <summary>An array of the example's type.</summary>
    /// <param name="example">An example of an entry.</param>
    /// <param name="max">How many entries there are at most.</param>
    public static IMatcher MaxType(object example, int max) => new Matcher("type", new[] { example }, ("max", max));

    /// <summary>An array of the example's type.</summary>
    /// <param name="example">An example of an entry.</param>
    /// <param name="min">How many entries there are at least.</param>
    /// <param name="max">How many entries there are at most.</param>
    public static IMatcher MinMaxType(object example, int min, int max) =>
        new Matcher("type", new[] { example }, ("min", min), ("max", max));

    /// <summary>An integer.</summary>
    /// <param name="example">An example.</param>
    public static IMatcher Integer(int example) => new Matcher("integer", example);

    /// <summary>A number with decimal places.</summary>
    /// <param name="example">An example.</param>
    public static IMatcher Decimal(double example) => new Matcher("decimal", example);

    /// <summary>A number.</summary>
    /// <param name="example">An example.</param>
    public static IMatcher Number(int example) => new Matcher("number", example);

    /// <summary>A number.</summary>
    /// <param name="example">An example.</param>
    public static IMatcher Number(double example) => new Matcher("number", example);

    /// <summary>Exactly this value, also within a looser matcher.</summary>
    /// <param name="example">The value.</param>
    public static IMatcher Equality(object example) => new Matcher("equality", example);

    /// <summary>Null.</summary>
    public static IMatcher Null() => new Matcher("null", null);

    /// <summary>Text that holds this text.</summary>
    /// <param name="example">The text.</param>
    public static IMatcher Include(string example) => new Matcher("include", example);
}
