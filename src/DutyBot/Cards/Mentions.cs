using System.Security;
using System.Text;
using DutyBot.Domain;

namespace DutyBot.Cards;

/// <summary>A mention as it stands in the card's <c>msteams.entities</c>; its text stands literally in the card too (protocol 4.1).</summary>
internal sealed record Mention(string Type, string Text, Mentioned Mentioned);

internal sealed record Mentioned(string Id, string Name);

/// <summary>The people whom a card mentions, gathered while its text is written.</summary>
/// <param name="account">The account of whoever is to be mentioned; null names him without ringing.</param>
/// <param name="most">So many bytes are there for them.</param>
internal sealed class Mentions(Showing to, Func<PersonId, string?> account, int most = int.MaxValue)
{
    private readonly Dictionary<PersonId, Mention> made = [];

    public IReadOnlyList<Mention> Made => [.. made.Values];

    /// <summary>About so many bytes of the card are mentions by now: each stands in its text and among its entities.</summary>
    public int Bytes { get; private set; }

    public bool HasRoom => Bytes < most;

    public bool Rings(PersonId person) => account(person) is not null;

    public string Of(PersonId person)
    {
        if (account(person) is not { } id)
            return to.Person(person);
        if (made.TryGetValue(person, out var before))
            return before.Text;

        // A platform finds a mention by its text: two people of one name must differ in it.
        var name = SecurityElement.Escape(to.Person(person));
        if (made.Values.Any(other => other.Mentioned.Name == name))
            name += " " + person.Value;
        var mention = new Mention("mention", $"<at>{name}</at>", new Mentioned(id, name));
        made.Add(person, mention);
        Bytes += 80 + id.Length + (3 * Encoding.UTF8.GetByteCount(mention.Text));
        return mention.Text;
    }
}
