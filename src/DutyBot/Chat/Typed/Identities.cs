namespace DutyBot.Chat.Typed;

/// <summary>Questions who the visitors are, as a whole line (domain 4.7.4).</summary>
internal static class Identities
{
    public static bool AreAsked(Line line)
    {
        var end = line.Length;
        while (end > 0 && (line.Folded[end - 1] == '?' || line.IsSeparator(end - 1)))
            end--;
        return CommandWords.AsksForIdentities.Contains(FreeText.Bare(line, 0, end));
    }
}
