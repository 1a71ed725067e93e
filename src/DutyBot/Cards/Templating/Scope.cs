namespace DutyBot.Cards.Templating;

/// <summary>
/// What an expression can see: the data of its element, the position in the nearest repeat, the whole data and what the host adds.
/// There is no look-up in the elements around it (section 6.2 T10, T11).
/// </summary>
internal sealed record Scope(Value Data, Value Index, Value Root, Value Host)
{
    public Scope Within(Value data) => data.Kind == Kind.Missing ? this : this with { Data = data };

    public Scope Within(Value data, int index) => this with { Data = data, Index = Value.Of(index) };
}
