namespace PactNet.Matchers;

/// <summary>Makes matchers.</summary>
internal static class Match
{
    /// <summary>Text of a form.</summary>
    public static IMatcher Regex(string example, string regex) => new Matcher("regex", example, ("regex", regex));

    /// <summary>The same type as the example; in objects and arrays, for everything within.</summary>
    public static IMatcher Type(object example) => new Matcher("type", example);

    /// <summary>An array of the example's type.</summary>
    public static IMatcher MinType(object example, int min) => new Matcher("type", new[] { example }, ("min", min));

    /// <summary>An array of the example's type.</summary>
    public static IMatcher MinMaxType(object example, int min, int max) =>
        new Matcher("type", new[] { example }, ("min", min), ("max", max));

    /// <summary>An integer.</summary>
    public static IMatcher Integer(int example) => new Matcher("integer", example);

    /// <summary>A number.</summary>
    public static IMatcher Number(int example) => new Matcher("number", example);

    /// <summary>Null.</summary>
    public static IMatcher Null() => new Matcher("null", null);
}
