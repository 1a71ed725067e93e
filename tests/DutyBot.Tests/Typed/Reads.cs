using System.Globalization;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Typed;

/// <summary>Says in a few words what a line was read as, so that tests are tables of lines.</summary>
internal static class Reads
{
    private static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TypedLine Line(string text, string at = "2026-11-23T15:41:00+08:00") =>
        TypedCommand.Read(text, QinglanDistrict.Whole, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), zone);

    public static string As(string text, string at = "2026-11-23T15:41:00+08:00") => Show(Line(text, at));

    public static string Show(TypedLine line) => string.Join(' ', Words(line).Where(word => !string.IsNullOrEmpty(word)));

    private static IEnumerable<string?> Words(TypedLine line) => line switch
    {
        TypedLine.AlertForm form => ["form", .. Kind(form.Kind, form.Level)],
        TypedLine.AlertSteps steps => ["steps", .. Kind(steps.Known.Kind, steps.Known.Level ?? AlertLevel.District), .. Pieces(steps.Known)],
        TypedLine.Alert alert =>
            ["alert", .. Kind(alert.Kind, alert.Level), Text(alert.People), Text(alert.Topic), Text(alert.Territory), .. alert.Lead.Select(unit => "+" + unit), At(alert.Place)],
        TypedLine.Visitors visitors => ["visitors", Text(visitors.People), At(visitors.Place)],
        TypedLine.ShortLine shortLine => ["short", Text(shortLine.Topic), Text(shortLine.Territory)],
        TypedLine.Acknowledge ack =>
        [
            "ack", Text(ack.Number), ack.All ? "all" : "", Text(ack.Unit), ack.Who is { } who ? "who:" + string.Join(',', who.People) : "",
            ack.Minutes is { } minutes ? Text(minutes) + "min" : "", ack.EnRoute ? "en-route" : "", ack.Bare ? "bare" : "",
        ],
        TypedLine.Arrive arrive => ["arrive", Text(arrive.Number), arrive.All ? "all" : "", arrive.Bare ? "bare" : ""],
        TypedLine.Confirm confirm =>
            ["confirm", Text(confirm.Number), Text(confirm.Unit), Minute(confirm.At)],
        TypedLine.SetResult result => ["result", Text(result.Number), Text(result.Result)],
        TypedLine.Close close => ["close", Text(close.Number), Text(close.Result)],
        TypedLine.Withdraw withdraw => ["withdraw", Text(withdraw.Number), Text(withdraw.Reason), withdraw.Words],
        TypedLine.Pass pass => ["pass", Text(pass.Number)],
        TypedLine.Object mind => ["object", Text(mind.Number), Text(mind.Reason), mind.Words, mind.Suggests is { } unit ? "+" + unit : ""],
        TypedLine.Correct correct => ["correct", Text(correct.Number), correct.People is { } people ? Text(people) : "", Text(correct.Topic), At(correct.Place)],
        TypedLine.Reassign move => ["reassign", Text(move.Number), Text(move.Old), "to", Text(move.New)],
        TypedLine.Uphold uphold => ["uphold", Text(uphold.Number), Text(uphold.Unit)],
        TypedLine.AddPeople more => ["add", Text(more.Number), "people:" + Text(more.People)],
        TypedLine.AlsoCall also => ["also", Text(also.Number), Text(also.Unit)],
        TypedLine.Excuse excuse => ["excuse", Text(excuse.Number), Text(excuse.Unit)],
        TypedLine.Receive receive => ["receive", Text(receive.Number), At(receive.Room), Minute(receive.At)],
        TypedLine.Merge merge => ["merge", Text(merge.First), Text(merge.Second)],
        TypedLine.Reopen reopen => ["reopen", Text(reopen.Number)],
        TypedLine.Backfill late =>
        [
            "backfill", Text(late.Number), Text(late.Unit), late.Acknowledged is null ? "" : "ack " + Minute(late.Acknowledged),
            late.Arrived is null ? "" : "arrived " + Minute(late.Arrived),
        ],
        TypedLine.Awaited awaited => [awaited.Arrival ? "awaited" : "unacknowledged"],
        TypedLine.IAm self => ["i-am", Text(self.Unit), Text(self.Role)],
        TypedLine.Replace replace => ["replace", Text(replace.Unit), Text(replace.Role)],
        TypedLine.MixedUp mixed => ["mixed up:", mixed.Instead],
        TypedLine.NotTwo pair => ["not two", Text(pair.Piece) + ":", string.Join(", ", pair.Words)],
        TypedLine.NotHeld => ["not held"],
        TypedLine.Status status => ["status", Text(status.Number)],
        TypedLine.CallList => ["call-list"],
        TypedLine.Bind bind => ["bind", Text(bind.Purpose)],
        TypedLine.Speak speak => ["speak", Text(speak.Language)],
        TypedLine.Help => ["help"],
        TypedLine.Missing missing => ["missing", .. missing.Pieces.Select(piece => Text(piece))],
        TypedLine.Ambiguous ambiguous => ["ambiguous", ambiguous.Word + ":", .. ambiguous.Candidates.Select(unit => Text(unit))],
        TypedLine.TooMany many => ["too many", Text(many.Piece) + ":", string.Join(", ", many.Words)],
        TypedLine.OutOfRange range => ["out of range", Text(range.Piece), Text(range.Value)],
        TypedLine.CannotBeCalled never => ["cannot be called", Text(never.Unit)],
        TypedLine.NotUnderstood strange => ["not understood", string.Join(", ", strange.Words.Select(word => word.Text))],
        TypedLine.HoldsNumber => ["holds a number"],
        TypedLine.NotACommand none => ["no command", none.Suggestion is { } near ? $"({near}?)" : ""],
        _ => throw new ArgumentException($"{line} is not shown."),
    };

    /// <summary>What a line says while a question is open.</summary>
    public static string Step(string text, AlertKind kind = AlertKind.Onsite, bool countIsAsked = false) => StepLine.Read(text, kind, countIsAsked, QinglanDistrict.Whole) switch
    {
        StepLine.Back => "back",
        StepLine.Cancel => "cancel",
        StepLine.Skip => "skip",
        StepLine.Number(var number) => $"number {number}",
        StepLine.Pieces(var said) => string.Join(' ', Pieces(said).Where(word => word.Length > 0)),
        StepLine.Unreadable(var why) => Show(why),
        var other => throw new ArgumentException($"{other} is not shown."),
    };

    private static IEnumerable<string> Pieces(SaidPieces said) =>
        [said.People is { } people ? Text(people) : "", Text(said.Topic), Text(said.Territory), .. said.Units.Select(unit => "+" + unit), At(said.Place), Text(said.Level)];

    private static IEnumerable<string> Kind(AlertKind kind, AlertLevel level) =>
        (kind, level) is (AlertKind.Onsite, AlertLevel.District) ? [] : [Text(kind), level == AlertLevel.District ? "" : Text(level)];

    private static string? Minute(DateTimeOffset? at) => at?.ToString("MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    private static string At(PlaceId? place) => place is { } known ? "@" + known : "";

    private static string Text<T>(T? value) => value?.ToString() ?? "";
}
