using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Checks;

/// <summary>
/// Goes through the whole contract and reports what no shape knows. What is known decides, so a part of OpenAPI that nobody thought of is
/// refused as well.
/// </summary>
internal sealed class ShapeWalk(References references, ProblemList problems)
{
    public void Visit(Node node, Shape shape)
    {
        if (node is not MapNode map)
        {
            Report(node, ProblemCode.Structure, $"{shape.Name} must be a map.");
            return;
        }

        if (map.Find("$ref") is { } reference)
        {
            VisitReference(map, reference, shape);
            return;
        }

        foreach (Member member in map.Members)
        {
            if ((shape.Keywords.GetValueOrDefault(member.Name) ?? OtherRule(member, shape)) is { } rule)
            {
                rule(this, member);
            }
            else
            {
                ReportUnknown(member, shape);
            }
        }

        foreach (string missing in shape.Required.Where(keyword => map.Find(keyword) is null))
        {
            Report(map, ProblemCode.Structure, $"{shape.Name} needs {missing}.");
        }
    }

    public void Report(Node node, ProblemCode code, string message) => Report(node.Place, code, message);

    public void Report(Place place, ProblemCode code, string message) => problems.Add(place, code, message);

    private static Rule? OtherRule(Member member, Shape shape) =>
        member.Name.StartsWith("x-", StringComparison.Ordinal) ? null : shape.Others;

    private void VisitReference(MapNode map, Member reference, Shape shape)
    {
        if (shape.Section is null)
        {
            Report(reference.Place, ProblemCode.Reference, $"{shape.Name} cannot be a reference: write it out here.");
            return;
        }

        references.Find(map, shape.Section, problems);
        foreach (Member beside in map.Members.Where(member => member.Name != "$ref"))
        {
            string instead = shape.Section == "schemas" ? $"write allOf: [{{ $ref: … }}] and {beside.Name} beside it" : "remove it";
            Report(beside.Place, ProblemCode.Reference, $"{beside.Name} has no effect beside $ref: {instead}.");
        }
    }

    private void ReportUnknown(Member member, Shape shape)
    {
        bool isMark = member.Name.StartsWith("x-", StringComparison.Ordinal);
        string[] known = [.. shape.Keywords.Keys.Where(keyword => keyword.StartsWith("x-", StringComparison.Ordinal) == isMark)];
        string instead =
            Spelling.Nearest(member.Name, known) is { } nearest ? $"did you mean {nearest}?"
            : known.Length == 0 ? "remove it."
            : isMark ? $"the marks here are {string.Join(", ", known)}."
            : "remove it, or write what is in docs/contract-guide.md.";
        Report(
            member.Place,
            isMark ? ProblemCode.Mark : ProblemCode.UnknownKeyword,
            $"{shape.Name} has no {(isMark ? "mark" : "keyword")} {member.Name} that the client supports: {instead}"
        );
    }
}
