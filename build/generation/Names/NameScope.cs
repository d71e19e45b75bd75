namespace Synapse.ContractGeneration.Names;

/// <summary>The names of one class or one signature, each of which is given once.</summary>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Takes a name, or says that it is taken.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>Takes a name, with <c>Value</c> or a number behind it where it is taken: the same one for the same contract.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        for (int number = 1; ; number++)
        {
            string other = number == 1 ? name.TrimStart('@') + "Value" : $"{name.TrimStart('@')}{number}";
            if (_taken.Add(other))
            {
                return other;
            }
        }
    }

    /// <summary>
    /// Names several things at once. One whose name in the contract is written as usual there, in snake_case, has the first choice, so that
    /// adding an unusual one beside it renames nothing.
    /// </summary>
    public IReadOnlyDictionary<string, string> TakeAll(IEnumerable<string> names, Func<string, string> toName) =>
        names.OrderBy(name => IsUsual(name) ? 0 : 1).ToDictionary(name => name, name => Take(toName(name)), StringComparer.Ordinal);

    private static bool IsUsual(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
