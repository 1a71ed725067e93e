using System.Security;
using DutyBot.Domain;

namespace DutyBot.Cards;

/// <summary>A mention as it stands in the card's <c>msteams.entities</c>; its text stands literally in the card too (protocol 4.1).</summary>
internal sealed record Mention(string Type, string Text, Mentioned Mentioned);

internal sealed record Mentioned(string Id, string Name);

/// <summary>The people whom a card mentions, gathered while its text is written.</summary>
/// <param name="account">The account of whoever is to be mentioned; null names him without ringing.</param>
internal sealed class Mentions(Showing to, Func<PersonId, string?> account)
{
    private readonly Dictionary<PersonId, Mention> made = [];

    public IReadOnlyList<Mention> Made => [.. made.Values];

    /// <summary>Bytes of the mentions so far, about.</summary>
    public int Size => made.Values.Sum(mention => 100 + (3 * (mention.Text.Length + mention.Mentioned.Name.Length)) + mention.Mentioned.Id.Length);

    public bool Rings(PersonId person) => account(person) is not null;

    public string Of(PersonId person)
    {
        var name = to.Person(person);
        if (account(person) is not { } id)
            return name;
        if (made.TryGetValue(person, out var before))
            return before.Text;

        // A platform finds a mention by its text: two people of one name must differ in it.
        if (made.Values.Any(other => other.Mentioned.Name == name))
            name += " " + person.Value;
        var escaped = SecurityElement.Escape(name);
        var mention = new Mention("mention", $"<at>{escaped}</at>", new Mentioned(id, escaped));
        made.Add(person, mention);
        return mention.Text;
    }
}
