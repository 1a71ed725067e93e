namespace DutyBot.LocalChat.Platform;

/// <summary>A conversation with whoever is in it now. <paramref name="Owner"/>: whose private chat it is, null for a group.</summary>
internal sealed record Room(string Id, string? Name, LocalPerson? Owner, IReadOnlyList<LocalPerson> Members)
{
    public bool IsGroup => Owner is null;

    public bool Has(string person) => Members.Any(member => member.Id == person);

    /// <summary>One private chat per person for ever: creating it twice gives the same id (protocol 2).</summary>
    public static string PrivateId(string person) => "a:" + person;
}
