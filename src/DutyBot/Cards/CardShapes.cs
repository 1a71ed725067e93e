using System.Text.Json.Serialization;

namespace DutyBot.Cards;

/// <summary>What <c>alert.json</c> shows.</summary>
/// <param name="Style">The colour of the head.</param>
internal sealed record AlertShape(
    string Fallback,
    IReadOnlyList<Mention> Mentions,
    string Style,
    string Title,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<AlertUnit> Units,
    IReadOnlyList<Line> Foot,
    IReadOnlyList<ButtonRow> Rows);

/// <param name="Who">No line or one: whoever is called, or comes.</param>
internal sealed record AlertUnit(string Name, Line State, IReadOnlyList<string> Who);

/// <summary>What <c>live.json</c> shows: a person's private card.</summary>
internal sealed record LiveShape(string Fallback, IReadOnlyList<Line> Head, IReadOnlyList<LiveRowShape> Rows, IReadOnlyList<Line> Foot);

/// <summary>One thing that waits for the person.</summary>
/// <param name="Asks">Lines with buttons of their own: a claim, a silent unit.</param>
/// <param name="Ends">None, or what ends the alert, folded away.</param>
internal sealed record LiveRowShape(
    string Style,
    string Title,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<LiveAsk> Asks,
    IReadOnlyList<ButtonRow> Rows,
    IReadOnlyList<LiveEnd> Ends)
{
    public static LiveRowShape Of(string style, string title, IReadOnlyList<Line> lines, params ReadOnlySpan<ButtonRow> rows) =>
        new(style, title, lines, [], [.. rows], []);

    /// <summary>Whether a unit's answer is pressed on it.</summary>
    public bool Acknowledges => Asks.SelectMany(ask => ask.Buttons).Any(button => button.Verb == Verbs.Acknowledge);

    public int Buttons => Rows.Sum(row => row.Buttons.Count) + Asks.Sum(ask => ask.Buttons.Count) + Ends.Sum(end => end.Finish.Count + end.Reasons.Count + 2);
}

internal sealed record LiveAsk(Line Line, IReadOnlyList<Button> Buttons)
{
    /// <summary>What else is known of it, below the line.</summary>
    public IReadOnlyList<Line> Notes { get; init; } = [];
}

/// <summary>The two folded parts of an open alert: closing with a result, and withdrawing with a reason.</summary>
/// <param name="Reasons">None where it can no longer be withdrawn.</param>
internal sealed record LiveEnd(
    string CloseId,
    string CloseTitle,
    string WithdrawId,
    string WithdrawTitle,
    string InputId,
    string Label,
    IReadOnlyList<Choice> Choices,
    IReadOnlyList<Button> Finish,
    IReadOnlyList<Button> Reasons);

internal sealed record Choice(string Title, string Value);

/// <summary>What <c>note.json</c> shows: a title, lines and buttons.</summary>
internal sealed record NoteShape(string Fallback, string Style, IReadOnlyList<Line> Lines, IReadOnlyList<ButtonRow> Rows)
{
    public static NoteShape Quiet(string text) => new(text, "default", [Line.Quiet(text)], []);
}

/// <summary>What <c>form.json</c> shows.</summary>
/// <param name="Filled">One number, or none: an empty field.</param>
internal sealed record FormShape(
    string Fallback,
    string Title,
    string PeopleLabel,
    string PeopleError,
    IReadOnlyList<int> Filled,
    IReadOnlyList<Picker> Pickers,
    IReadOnlyList<Button> Buttons,
    FormMore More);

/// <summary>The part of the form that is folded away until it is needed, because its list is long.</summary>
internal sealed record FormMore(string Title, bool Open, Picker Picker);

/// <summary>One list to choose from.</summary>
internal sealed record Picker(string Id, string Label, string Hint, string Error, bool Required, bool Several, string Value, IReadOnlyList<Choice> Choices);

/// <summary>What <c>object.json</c> shows: reasons to press, and a list that is folded away until it is needed.</summary>
internal sealed record ObjectShape(string Fallback, string Title, IReadOnlyList<Line> Lines, IReadOnlyList<ButtonRow> Rows, string More, Picker Picker);

/// <summary>What <c>more.json</c> shows: forms about one alert, folded until one of them is needed.</summary>
internal sealed record MoreShape(
    string Fallback,
    string Title,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<ToggleRow> Toggles,
    IReadOnlyList<FormPart> Parts,
    IReadOnlyList<ButtonRow> Rows);

internal sealed record ToggleRow(IReadOnlyList<Toggle> Toggles);

/// <summary>Unfolds one form, and folds the others.</summary>
internal sealed record Toggle(string Title, string Id, IReadOnlyList<string> Others);

/// <summary>One form: numbers first, then lists, then times of day, then its buttons.</summary>
internal sealed record FormPart(
    string Id,
    bool Open,
    IReadOnlyList<NumberField> Numbers,
    IReadOnlyList<Picker> Pickers,
    IReadOnlyList<TimeField> Times,
    IReadOnlyList<Button> Buttons);

/// <param name="Filled">One number, or none: an empty field.</param>
internal sealed record NumberField(string Id, string Label, IReadOnlyList<int> Filled);

/// <param name="Filled">One time of day (HH:mm), or none: an empty field.</param>
internal sealed record TimeField(string Id, string Label, IReadOnlyList<string> Filled);

/// <summary>What <c>backfill.json</c> shows: a row of times for each unit.</summary>
internal sealed record BackfillShape(string Fallback, string Title, IReadOnlyList<Line> Lines, IReadOnlyList<BackfillRow> Units, IReadOnlyList<Line> Foot, IReadOnlyList<Button> Buttons);

internal sealed record BackfillRow(string Title, IReadOnlyList<TimeField> Times);

/// <summary>What <c>status.json</c> shows.</summary>
internal sealed record StatusShape(string Fallback, string Title, IReadOnlyList<StatusVisit> Visits, IReadOnlyList<Line> Foot, IReadOnlyList<ButtonRow> Rows);

internal sealed record StatusVisit(string Title, IReadOnlyList<Line> Lines, IReadOnlyList<AlertUnit> Units);

/// <summary>What <c>help.json</c> shows.</summary>
internal sealed record HelpShape(string Fallback, string Title, IReadOnlyList<HelpGroup> Groups, IReadOnlyList<Line> Foot, IReadOnlyList<ButtonRow> Rows);

internal sealed record HelpGroup(string Title, IReadOnlyList<string> Commands);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AlertShape))]
[JsonSerializable(typeof(LiveShape))]
[JsonSerializable(typeof(NoteShape))]
[JsonSerializable(typeof(FormShape))]
[JsonSerializable(typeof(ObjectShape))]
[JsonSerializable(typeof(MoreShape))]
[JsonSerializable(typeof(BackfillShape))]
[JsonSerializable(typeof(StatusShape))]
[JsonSerializable(typeof(HelpShape))]
[JsonSerializable(typeof(Press))]
internal sealed partial class CardJson : JsonSerializerContext;
