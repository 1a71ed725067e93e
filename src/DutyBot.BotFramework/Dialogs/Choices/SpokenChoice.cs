#nullable enable
using System.Globalization;
using System.Text;

namespace DutyBot.BotFramework;

/// <summary>Which choice an answer names.</summary>
internal static class SpokenChoice
{
    /// <summary>Null where it names none. Words go before numbers: a choice may be a number itself.</summary>
    internal static FoundChoice? Read(string? text, IList<Choice>? choices, bool numbered = true)
    {
        if (string.IsNullOrWhiteSpace(text) || choices is null)
            return null;

        for (var at = 0; at < choices.Count; at++)
        {
            if (Names(choices[at]).Any(name => Same(name, text)))
                return Found(at);
        }

        return numbered && SpokenNumber.Read(text, CultureInfo.InvariantCulture) is { } number && decimal.IsInteger(number) && number >= 1 && number <= choices.Count
            ? Found((int)number - 1)
            : null;

        FoundChoice Found(int at) => new() { Value = choices[at].Value, Index = at, Score = 1, Synonym = text.Trim() };
    }

    /// <summary>Width, case and blanks around say nothing.</summary>
    internal static bool Same(string left, string right) => string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => text.Trim().Normalize(NormalizationForm.FormKC);

    private static IEnumerable<string> Names(Choice choice) =>
        new[] { choice.Value, choice.Action?.Title }.Concat(choice.Synonyms ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).OfType<string>();
}
