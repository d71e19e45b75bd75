using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Model;

namespace Synapse.ContractGeneration.Types;

/// <summary>
/// What follows for a type from where it is used: a field that only a server writes is not asked for in a request, one that only a client
/// writes is not expected in a response, a form consists of what a form can hold, and a file stands in a form only.
/// </summary>
internal sealed class Usage(IReadOnlyList<TypeDeclaration> declarations, IReadOnlyList<Operation> operations, ProblemList problems)
{
    public IReadOnlyList<TypeDeclaration> Apply()
    {
        RequestBody[] bodies = [.. operations.Select(operation => operation.Body).OfType<RequestBody>()];
        CsType[] results = [.. operations.Select(operation => operation.Result.Type).OfType<CsType>()];
        HashSet<string> sent = Reach(bodies.Select(body => body.Type));
        HashSet<string> received = Reach(results);
        HashSet<string> sensitive = Reach(operations.Where(operation => operation.IsSensitive).SelectMany(TypesOf));
        bool IsSensitive(ModelType model) => sensitive.Contains(model.Name) || model.Members.Any(member => member.IsSecret);
        RefuseForms(bodies.Where(body => !body.IsForm).Select(body => body.Type).Concat(results));
        return
        [
            .. declarations
                .Select(type => type is ModelType model ? Apply(model, sent, received) with { IsSensitive = IsSensitive(model) } : type)
                .OrderBy(type => type.Place),
        ];
    }

    private void RefuseForms(IEnumerable<CsType> json)
    {
        IEnumerable<CsType> fields = declarations.OfType<ModelType>().Where(model => !model.IsForm)
            .SelectMany(model => model.Members)
            .Select(member => member.Type);
        var used = json.Concat(fields).SelectMany(type => type.Uses).ToHashSet(StringComparer.Ordinal);
        foreach (ModelType form in declarations.OfType<ModelType>().Where(model => model.IsForm && used.Contains(model.Name)))
        {
            problems.Add(form.Place, ProblemCode.Type, $"{form.Schema} is a form, and JSON as well: write a schema for each.");
        }
    }

    private ModelType Apply(ModelType model, HashSet<string> sent, HashSet<string> received)
    {
        var members = new List<ModelMember>();
        foreach (ModelMember member in model.Members.Where(member => !(model.IsForm && member.IsReadOnly)))
        {
            Check(model, member);
            bool isAbsent = (sent.Contains(model.Name) && member.IsReadOnly) || (received.Contains(model.Name) && member.IsWriteOnly);
            members.Add(member with { IsRequired = member.IsRequired && !isAbsent });
        }

        return model with { Members = members };
    }

    private void Check(ModelType model, ModelMember member)
    {
        CsType single = member.Type.Item ?? member.Type;
        if (!model.IsForm && single.IsFile)
        {
            problems.Add(
                member.Place, ProblemCode.Type,
                $"{member.Wire} is a file, which JSON cannot hold: send {model.Schema} as multipart/form-data, or write format: byte.");
        }
        else if (!model.IsForm && member.IsJsonText)
        {
            problems.Add(member.Place, ProblemCode.Mark, $"x-json-text is for forms: write {member.Wire} as an object.");
        }
        else if (model.IsForm && !member.IsJsonText && !single.IsFile && single.Text is null)
        {
            problems.Add(
                member.Place, ProblemCode.Type,
                $"The form field {member.Wire} cannot be sent as a text: write a text, a number, a file, a list of "
                    + $"them, or x-json-text: true.");
        }
    }

    private static IEnumerable<CsType> TypesOf(Operation operation) =>
        ((CsType?[])[operation.Body?.Type, operation.Result.Type]).OfType<CsType>();

    private HashSet<string> Reach(IEnumerable<CsType> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots.SelectMany(type => type.Uses));
        while (open.TryPop(out string? name))
        {
            if (reached.Add(name) && declarations.FirstOrDefault(declaration => declaration.Name == name) is ModelType model)
            {
                foreach (string used in model.Members.SelectMany(member => member.Type.Uses))
                {
                    open.Push(used);
                }
            }
        }

        return reached;
    }
}
