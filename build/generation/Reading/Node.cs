namespace Synapse.ContractGeneration.Reading;

/// <summary>A value of the contract and where it stands.</summary>
internal abstract record Node(Place Place);

/// <summary>A text, a number, a truth value or null. Quoted values are texts whatever they look like.</summary>
internal sealed record ScalarNode(Place Place, string Text, bool IsQuoted) : Node(Place)
{
    public bool IsNull => !IsQuoted && Text is "" or "null" or "Null" or "NULL" or "~";
}

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

internal sealed record MapNode(Place Place, IReadOnlyList<Member> Members) : Node(Place)
{
    public Node? this[string name] => Find(name)?.Value;

    public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);

    public MapNode? Map(string name) => this[name] as MapNode;

    public IEnumerable<Node> List(string name) => (this[name] as ListNode)?.Items ?? [];

    /// <summary>The text of a member; null if it has none.</summary>
    public string? Text(string name) => this[name] is ScalarNode { IsNull: false } scalar ? scalar.Text : null;

    public bool IsTrue(string name) => Scalars.Boolean(this[name]) == true;
}

/// <summary>A member of a map: its place is its name's.</summary>
internal sealed record Member(Place Place, string Name, Node Value);
