using System.Text;
using System.Text.Json.Nodes;

namespace DutyBot.LocalChat.Platform;

/// <summary>Turns a typed "@name" into <c>&lt;at&gt;name&lt;/at&gt;</c> and its entity (protocol 4.1).</summary>
internal static class Mentions
{
    public static (string Text, JsonArray Entities) In(string typed, IReadOnlyList<(string Id, string Name)> known)
    {
        // The longest name first: one person's name may begin another's.
        var names = known.Where(name => name.Name.Length > 0).OrderByDescending(name => name.Name.Length).ToList();
        var text = new StringBuilder();
        var entities = new JsonArray();
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] is not ('@' or '\uFF20') || names.FirstOrDefault(name => Follows(typed, i + 1, name.Name)) is not { Id: { } id, Name: var name })
            {
                text.Append(typed[i]);
                continue;
            }

            var mention = $"<at>{name}</at>";
            text.Append(mention);
            i += name.Length;
            if (!entities.Any(entity => (string?)entity!["text"] == mention))
            {
                entities.Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name }, ["text"] = mention });
            }
        }

        return (text.ToString(), entities);
    }

    private static bool Follows(string typed, int start, string name) => string.CompareOrdinal(typed, start, name, 0, name.Length) == 0;
}
