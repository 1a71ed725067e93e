namespace DutyBot.Domain.Units;

/// <summary>What visits are about; its lead units are proposed in order. NeverPosted: Art. 30 of the regulation (accusations).</summary>
public sealed record Topic(TopicCode Code, string Zh, string En, IReadOnlyList<string> Words, IReadOnlyList<UnitId> Lead, bool NeverPosted = false)
{
    public string In(Language language) => language == Language.English ? En : Zh;
}

/// <summary>A place of the office's own list; nothing finer than that is ever written down.</summary>
public sealed record Place(PlaceId Id, string Zh, string En, IReadOnlyList<string> Words, bool Reception = false)
{
    public string In(Language language) => language == Language.English ? En : Zh;
}
