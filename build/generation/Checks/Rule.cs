using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Checks;

/// <summary>Checks the value of one keyword.</summary>
internal delegate void Rule(ShapeWalk walk, Member member);

/// <summary>The rules of which shapes consist.</summary>
internal static class Rules
{
    /// <summary>Documentation, or an example: nothing of it reaches the client but as text.</summary>
    public static readonly Rule Anything = (_, _) => { };

    public static readonly Rule Text = (walk, member) =>
    {
        if (member.Value is not ScalarNode { IsNull: false })
        {
            walk.Report(member.Value, ProblemCode.Structure, $"{member.Name} must be a text.");
        }
    };

    public static readonly Rule Truth = (walk, member) =>
    {
        if (Scalars.Boolean(member.Value) is null)
        {
            ProblemCode code = IsMark(member.Name) ? ProblemCode.Mark : ProblemCode.Structure;
            walk.Report(member.Value, code, $"{member.Name} must be true or false, without quotes.");
        }
    };

    public static readonly Rule Number = (walk, member) =>
    {
        if (Scalars.Number(member.Value) is null)
        {
            walk.Report(member.Value, ProblemCode.Structure, $"{member.Name} must be a number.");
        }
    };

    public static readonly Rule Count = (walk, member) =>
    {
        if (Scalars.Integer(member.Value) is not >= 0)
        {
            walk.Report(member.Value, ProblemCode.Structure, $"{member.Name} must be an integer of at least 0.");
        }
    };

    public static readonly Rule VersionText = (walk, member) =>
    {
        if (member.Value is not ScalarNode { Text: { } text } || text.Count(c => c == '.') != 2 || !System.Version.TryParse(text, out _))
        {
            walk.Report(member.Value, ProblemCode.Mark, $"{member.Name} must be a version such as 1.2.0.");
        }
    };

    public static readonly Rule Texts = (walk, member) =>
    {
        if (member.Value is not ListNode list || list.Items.Any(item => item is not ScalarNode))
        {
            walk.Report(member.Value, ProblemCode.Structure, $"{member.Name} must be a list of texts.");
        }
    };

    public static readonly Rule List = (walk, member) => Items(walk, member);

    public static Rule Refused(string sentence) =>
        (walk, member) => walk.Report(member.Place, ProblemCode.Unsupported, sentence);

    public static Rule OneOf(params string[] values) => (walk, member) =>
    {
        if (member.Value is not ScalarNode scalar || !values.Contains(scalar.Text))
        {
            ProblemCode code = IsMark(member.Name) ? ProblemCode.Mark : ProblemCode.Unsupported;
            walk.Report(member.Value, code, $"{member.Name} must be {Either(values)}.");
        }
    };

    public static Rule Object(Func<Shape> shape) => (walk, member) => walk.Visit(member.Value, shape());

    public static Rule ListOf(Func<Shape> shape) => (walk, member) =>
    {
        foreach (Node item in Items(walk, member))
        {
            walk.Visit(item, shape());
        }
    };

    public static Rule MapOf(Func<Shape> shape) => (walk, member) =>
    {
        if (member.Value is not MapNode map)
        {
            walk.Report(member.Value, ProblemCode.Structure, $"{member.Name} must be a map.");
            return;
        }

        foreach (Member entry in map.Members)
        {
            walk.Visit(entry.Value, shape());
        }
    };

    private static string Either(string[] values) =>
        values.Length < 3 ? string.Join(" or ", values) : $"{string.Join(", ", values[..^1])}, or {values[^1]}";

    private static bool IsMark(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private static IReadOnlyList<Node> Items(ShapeWalk walk, Member member)
    {
        if (member.Value is ListNode list)
        {
            return list.Items;
        }

        walk.Report(member.Value, ProblemCode.Structure, $"{member.Name} must be a list.");
        return [];
    }
}
