namespace DutyBot.Cards;

/// <summary>What an older copy of a card shrinks to when a newer one stands below it.</summary>
internal static class MovedCard
{
    public static CardMessage Of(Showing to, DateTimeOffset movedAt)
    {
        var words = to.Words.Moved(to.Time(movedAt));
        return to.Draw("note", NoteShape.Quiet(words), CardJson.Default.NoteShape, words, words);
    }
}
