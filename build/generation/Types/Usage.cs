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
        HashSet<string> sent = Reach(operations.Select(operation => operation.Body).OfType<RequestBody>().SelectMany(body => body.Type.Uses));
        HashSet<string> received = Reach(operations.SelectMany(operation => operation.Result.Type?.Uses ?? []));
        return
        [
            .. declarations
                .Select(declaration => declaration is ModelType model ? Apply(model, sent.Contains(model.Name), received.Contains(model.Name)) : declaration)
                .OrderBy(declaration => declaration.Place),
        ];
    }

    private ModelType Apply(ModelType model, bool isSent, bool isReceived)
    {
        if (model.IsForm && isReceived)
        {
            problems.Add(model.Place, ProblemCode.Type, $"{model.Schema} is sent as a form and received as JSON: write a schema for each.");
        }

        var members = new List<ModelMember>();
        foreach (ModelMember member in model.Members.Where(member => !(model.IsForm && member.IsReadOnly)))
        {
            Check(model, member);
            members.Add(member with { IsRequired = member.IsRequired && !(isSent && member.IsReadOnly) && !(isReceived && member.IsWriteOnly) });
        }

        return model with { Members = members };
    }

    private void Check(ModelType model, ModelMember member)
    {
        CsType single = member.Type.Item ?? member.Type;
        if (!model.IsForm && single.IsFile)
        {
            problems.Add(member.Place, ProblemCode.Type, $"{member.Wire} is a file, which JSON cannot hold: send {model.Schema} as multipart/form-data, or write format: byte.");
        }
        else if (!model.IsForm && member.IsJsonText)
        {
            problems.Add(member.Place, ProblemCode.Mark, $"x-json-text is for forms: write {member.Wire} as an object.");
        }
        else if (model.IsForm && !member.IsJsonText && !single.IsFile && single.Text is null)
        {
            problems.Add(
                member.Place, ProblemCode.Type, $"The form field {member.Wire} cannot be sent as a text: write a text, a number, a file, a list of them, or x-json-text: true.");
        }
    }

    private HashSet<string> Reach(IEnumerable<string> roots)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
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
