using System.Diagnostics.Metrics;
using System.Text.Json;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Work;

namespace DutyBot.Work;

/// <summary>What is counted of the bot's work. No tag holds an id, a name or a word of anybody.</summary>
internal sealed class Measures
{
    public const string Name = "DutyBot";

    private readonly Counter<long> rings;
    private readonly Counter<long> sends;
    private readonly Counter<long> repeats;
    private readonly Counter<long> putOffs;
    private readonly Counter<long> throttles;
    private readonly Counter<long> gaps;
    private readonly Histogram<double> lateness;

    public Measures(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        rings = meter.CreateCounter<long>("rings", "{ring}", "Messages that rang a person, by kind and by what he was told as.");
        sends = meter.CreateCounter<long>("dutybot.sends", "{row}", "What was to be said and was settled, by kind and outcome.");
        repeats = meter.CreateCounter<long>("dutybot.repeats", "{message}", "Messages that were sent again because nobody knew whether they had arrived.");
        putOffs = meter.CreateCounter<long>("dutybot.sends.put_off", "{row}", "Sendings that were put off.");
        throttles = meter.CreateCounter<long>("dutybot.throttles", "{answer}", "Answers of the platform that there is too much (429).");
        gaps = meter.CreateCounter<long>("dutybot.gaps", "{gap}", "Pauses of the machine and clocks that were set back.");
        lateness = meter.CreateHistogram(
            "dutybot.send.lateness", "s", "From when something was to be said until the platform took it.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600] });
        Meter = meter;
    }

    private Meter Meter { get; }

    /// <summary>Shows what the watchman saw last.</summary>
    /// <param name="seen">Null before the first look.</param>
    public void Show(Func<Standing?> seen, TimeProvider time)
    {
        Meter.CreateObservableGauge("dutybot.due.age", () => Age(seen()?.OldestDue, time), "s", "Age of the oldest work that is due and not done.");
        Meter.CreateObservableGauge("dutybot.due.rows", () => seen()?.Due.Count ?? 0, "{row}", "Work that is due and not done.");
        Meter.CreateObservableGauge("dutybot.unsent.age", () => Age(seen()?.Unsent.Oldest, time), "s", "Age of the oldest that is to be said and was not taken yet.");
        Meter.CreateObservableGauge("dutybot.unsent.rows", () => seen()?.Unsent.Count ?? 0, "{row}", "What is to be said and was not taken yet.");
        Meter.CreateObservableGauge("dutybot.store.up", () => seen() is { StoreSilentSince: null } ? 1 : 0, "{up}", "1 while the store takes writes.");
    }

    public void Settled(Waiting row, Sent sent)
    {
        var kind = Tag("kind", row.Telling.Kind);
        sends.Add(1, kind, Tag("outcome", sent.Outcome));
        if (sent.Outcome != Outcome.Sent)
            return;
        lateness.Record(Math.Max(0, (sent.At - row.Telling.Due).TotalSeconds), kind);
        if (sent.Edited)
            return;
        if (row.MayHaveArrived)
            repeats.Add(1, kind);
        if (row.Telling is { To: ToPerson, Kind: not (TellingKind.Refresh or TellingKind.Answer) })
            rings.Add(1, kind, row.Telling.As is { } role ? Tag("role", role) : new("role", "none"));
    }

    public void PutOff(Waiting row) => putOffs.Add(1, Tag("kind", row.Telling.Kind));

    public void Throttled() => throttles.Add(1);

    public void Missed() => gaps.Add(1);

    private static double Age(DateTimeOffset? oldest, TimeProvider time) => oldest is { } at ? Math.Max(0, (time.GetUtcNow() - at).TotalSeconds) : 0;

    private static KeyValuePair<string, object?> Tag<T>(string name, T value)
        where T : struct, Enum => new(name, JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
}
