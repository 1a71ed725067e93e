using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>Everything else that an officer can do to an alert: forms folded until one is needed, and only those that the rules accept (product 4).</summary>
internal static class MoreCard
{
    // So many buttons stand in a row of a narrow phone.
    private const int InARow = 3;

    /// <param name="once">One-time key of the second wave, so that a double press adds it once.</param>
    /// <param name="open">All open alerts: one of them may be the same visit.</param>
    public static CardMessage Of(Showing to, Alert alert, string once, IReadOnlyList<Alert> open)
    {
        var words = to.Words;
        var title = alert.IsOpen
            ? AlertTitle.Marked(to, alert, words.MoreTitle(AlertTitle.Name(to, alert)))
            : AlertTitle.Marked(to, alert, AlertEnded.Title(to, alert));
        var forms = MoreForms.Of(to, alert, once, open).ToList();
        List<Button> more = [];
        if (MoreForms.MayCorrect(to, alert))
            more.Add(Button.Of(words.ButtonBackfilling, Verbs.Backfill, Press.On(alert)));
        if (alert.Status == AlertStatus.Closed && MoreForms.MayCorrect(to, alert))
            more.Add(Button.Of(words.ButtonReopen, Verbs.Reopen, Press.On(alert)));
        List<Line> lines = [new Line(AlertTitle.Facts(to, alert)), .. more.Count == 0 ? [new Line(words.MoreNothing)] : Enumerable.Empty<Line>()];
        var fallback = string.Join(AlertTitle.Dot, [title, .. forms.Select(form => form.Title), .. more.Select(button => button.Title), .. more.Count == 0 ? [words.MoreNothing] : Enumerable.Empty<string>()]);
        var shape = new MoreShape(
            fallback,
            title,
            lines,
            [.. Toggles(forms).Chunk(InARow).Select(row => new ToggleRow(row))],
            [.. forms.Select(form => form.Fields.Part(form.Verb, open: false, form.Buttons))],
            ButtonRow.Of([.. more]));
        return to.Draw("more", shape, CardJson.Default.MoreShape, fallback, CardMessage.Summarised(title));
    }

    /// <summary>One form alone, unfolded.</summary>
    /// <param name="typed">The command that does the same, for where no form is shown.</param>
    public static CardMessage Single(Showing to, string title, PartFields fields, Button button, string? typed = null)
    {
        var fallback = typed is null ? title : title + AlertTitle.Dot + typed.Replace("**", "", StringComparison.Ordinal);
        var shape = new MoreShape(fallback, title, [], [], [fields.Part(button.Verb, open: true, [button])], []);
        return to.Draw("more", shape, CardJson.Default.MoreShape, fallback, CardMessage.Summarised(title));
    }

    private static IEnumerable<Toggle> Toggles(List<MoreForm> forms) =>
        forms.Select(form => new Toggle(form.Title, form.Verb, [.. forms.Where(other => other != form).Select(other => other.Verb)]));
}
