using System.Globalization;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Replaying;

/// <summary>What can be wrong with recorded alerts before anything is done with them: names that stand for nothing, numbers that would be others, words that may not be kept.</summary>
internal sealed class RecordedChecks(District district, TimeZoneInfo zone)
{
    private const int LongestWords = 60;

    /// <summary>Every fault of every line by itself.</summary>
    /// <param name="isWhole">Whether every line of the file could be read: else the alert that another was merged into may be one of the others.</param>
    public IReadOnlyList<LineFault> Faults(IReadOnlyList<RecordedLine> lines, bool isWhole) =>
        [.. lines.SelectMany(line => Named(line.Alert).Concat(Ended(line.Alert, lines, isWhole)).Concat(Kept(line.Alert)).Select(sentence => new LineFault(line.Number, sentence)))];

    /// <summary>Who and what is named must be of the directory.</summary>
    private IEnumerable<string> Named(RecordedAlert record)
    {
        var units = record.Responses.Select(response => response.UnitId).Append(record.TerritoryUnitId).Append(record.LeadUnitId).Distinct();
        foreach (var unit in units.Where(unit => district.Unit(new UnitId(unit))?.CanBeCalled != true))
            yield return $"'{unit}' is no unit that can be called.";
        foreach (var person in People(record).Distinct().Where(person => district.Here(new PersonId(person)) is null))
            yield return $"'{person}' is no person of the directory.";
        if (district.Listed(new TopicCode(record.TopicCode)) is not { NeverPosted: false })
            yield return $"'{record.TopicCode}' is no topic that can be posted.";
        if (record.FoundAt is not null && RecordedCourse.PlaceOf(record.FoundAt, district) is null)
            yield return "found_at is no place of the office's list.";
        foreach (var happened in record.Events.Where(happened => !RecordedCourse.EventTypes.Contains(happened.Type)))
            yield return $"An event of type '{happened.Type}' is not known.";
        foreach (var happened in record.Events.Where(happened => happened.Type == "objected"))
        {
            if (!record.Responses.Any(response => district.Person(new PersonId(happened.Actor))?.IsOf(new UnitId(response.UnitId)) == true))
                yield return $"'{happened.Actor}' objects and is of no unit that was called.";
        }
    }

    private static IEnumerable<string> People(RecordedAlert record) => record.Responses
        .SelectMany(response => new[] { response.AckedBy, response.ArrivedBy, response.ConfirmedBy }).OfType<string>()
        .Append(record.PostedBy)
        .Concat(record.Events.Where(happened => happened.Type != "escalated").Select(happened => happened.Actor));

    /// <summary>Only what is over can be replayed: what is open would be chased now.</summary>
    private static IEnumerable<string> Ended(RecordedAlert record, IReadOnlyList<RecordedLine> all, bool isWhole)
    {
        if (record.Waves is { Count: > 0 } waves && waves.Sum(wave => wave.Size) != record.PartySize)
            yield return "party_size is not the sum of the waves.";
        if (!Enum.IsDefined(record.Kind) || !Enum.IsDefined(record.Level))
            yield return "kind or level is none.";
        foreach (var response in record.Responses.Where(response => response.AckDueAt <= response.NotifiedAt || response.ArriveDueAt <= response.AckDueAt || (response.ArriveDueAt is null) != (record.Kind == AlertKind.Transfer)))
            yield return $"The limits of '{response.UnitId}' are none: a call is acknowledged after it was made, and an arrival is due after that, of a transfer never.";
        if (record.Kind == AlertKind.Transfer)
        {
            if (record.Responses.Any(response => response is { AckedAt: null, Status: not "reassigned" }))
                yield return "A unit has not acknowledged this transfer: it is still open.";
        }
        else if (record.Status is not ("closed" or "cancelled" or "merged") || record.ClosedAt is null)
            yield return "status must be closed, cancelled or merged, with closed_at: only what is over is replayed.";
        else if (record.Status == "closed" && record.Reception is null)
            yield return "It was closed and has no reception with a result.";
        if (record.Reception is { } reception && RecordedCourse.ResultOf(reception.Result) is null)
            yield return "The reception's result is none of the five.";
        if (isWhole && record.Status == "merged" && !all.Any(other => other.Alert.AlertId == record.MergedInto))
            yield return "merged_into names no alert of this file.";
    }

    private static IEnumerable<string> Kept(RecordedAlert record)
    {
        foreach (var (field, words) in record.Events.Select(happened => ("an event's detail", happened.Detail)).Append(("summary", record.Summary ?? "")))
        {
            if (PersonalNumbers.Holds(words))
                yield return $"{field} holds a mobile or identity number.";
            if (new StringInfo(words).LengthInTextElements > LongestWords)
                yield return $"{field} is longer than {LongestWords.ToString(CultureInfo.InvariantCulture)} characters.";
        }
    }

    /// <summary>The numbers that the desk will give must be the file's own, because figures and papers name them.</summary>
    public IEnumerable<LineFault> Numbers(IReadOnlyList<RecordedLine> lines) => InOrder(lines)
        .GroupBy(line => DutyDay.Of(line.Alert.PostedAt, zone))
        .SelectMany(day => day.Select((line, index) => (line, number: AlertId.Of(day.Key, index + 1))))
        .Where(pair => pair.number != pair.line.Alert.AlertId)
        .Select(pair => new LineFault(pair.line.Number, $"alert_id is '{pair.line.Alert.AlertId}', and by its day and the order of posting it would be {pair.number}."));

    /// <summary>The lines without fault, under the numbers that the desk gives when these are all, so that what the rules say of them is known too.</summary>
    public IReadOnlyList<RecordedLine> Sound(IReadOnlyList<RecordedLine> lines, IReadOnlySet<int> faulty)
    {
        List<RecordedLine> sound = [.. InOrder(lines.Where(line => !faulty.Contains(line.Number)))];
        while (sound.RemoveAll(line => line.Alert.Status == "merged" && !sound.Exists(other => other.Alert.AlertId == line.Alert.MergedInto)) > 0)
        {
        }

        var numbered = sound.GroupBy(line => DutyDay.Of(line.Alert.PostedAt, zone)).SelectMany(day => day.Select((line, index) => (line, number: AlertId.Of(day.Key, index + 1)))).ToList();
        return [.. numbered.Select(pair => pair.line with
        {
            Alert = pair.line.Alert with { AlertId = pair.number, MergedInto = pair.line.Alert.MergedInto is { } into ? numbered.Find(other => other.line.Alert.AlertId == into).number : null },
        })];
    }

    /// <summary>As they were posted.</summary>
    public static IEnumerable<RecordedLine> InOrder(IEnumerable<RecordedLine> lines) =>
        lines.OrderBy(line => line.Alert.PostedAt).ThenBy(line => line.Alert.AlertId.Value, StringComparer.Ordinal).ThenBy(line => line.Number);
}
