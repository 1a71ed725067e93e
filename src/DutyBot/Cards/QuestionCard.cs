using System.Globalization;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Cards;

/// <summary>What is asked of an alert, in this order, where no form is shown.</summary>
internal enum Question
{
    /// <summary>City or province, of a transfer.</summary>
    Level,
    People,
    Topic,
    Territory,

    /// <summary>May be left open.</summary>
    Place,
}

/// <summary>One question with its answers as buttons and without any input; what cannot be pressed is typed (product 4).</summary>
internal static class QuestionCard
{
    private const int Most = 12;

    private static readonly int[] Counts = [1, 2, 3, 5, 10];

    /// <param name="start">What is known already.</param>
    /// <param name="once">Says which question of which alert a button answers.</param>
    /// <param name="problem">What was wrong with the last answer.</param>
    /// <param name="instead">Answers that stand in place of the usual ones.</param>
    /// <param name="first">Nothing leads back from here.</param>
    public static CardMessage Of(Showing to, Question question, FormStart start, string once, string? problem = null, IReadOnlyList<Answer>? instead = null, bool first = false)
    {
        var words = to.Words;
        var answers = instead ?? Answers(to, question);
        var asked = Words(words, question);
        var hint = first ? words.GuideHintFirst : words.GuideHint;
        List<Line> lines =
        [
            .. problem is null ? Enumerable.Empty<Line>() : [new Line(problem, "attention")],
            .. Known(to, start) is { Length: > 0 } known ? [Line.Quiet(known)] : Enumerable.Empty<Line>(),
            Line.Strong(asked),
            .. answers.Count > Most ? [new Line(words.GuideMore(answers.Count - Most))] : Enumerable.Empty<Line>(),
            Line.Quiet(hint),
        ];
        List<Button> steps =
        [
            .. question == Question.Place ? [Button.Of(words.ButtonSkip, Verbs.GuideSkip, new Press { Once = once })] : Enumerable.Empty<Button>(),
            .. first ? Enumerable.Empty<Button>() : [Button.Of(words.ButtonBack, Verbs.GuideBack, new Press { Once = once })],
            Button.Of(words.ButtonStop, Verbs.GuideCancel, new Press { Once = once }),
        ];
        ButtonRow[] rows = [.. answers.Take(Most).Select(answer => Button.Of(answer.Title, Verbs.GuideAnswer, answer.Press with { Once = once })).Chunk(3).Select(row => new ButtonRow(row)), new ButtonRow(steps)];
        var listed = string.Join(words.ListComma, answers.Select((answer, at) => question == Question.People ? answer.Title : $"{(at + 1).ToString(CultureInfo.InvariantCulture)} {answer.Title}"));
        var fallback = string.Join(AlertTitle.Dot, new[] { problem, asked, listed, hint }.Where(part => part is { Length: > 0 }));
        return to.Draw("note", new NoteShape(fallback, "default", lines, rows), CardJson.Default.NoteShape, fallback, CardMessage.Summarised(asked));
    }

    /// <summary>The usual answers, in the order in which a number names them.</summary>
    public static IReadOnlyList<Answer> Answers(Showing to, Question question) => question switch
    {
        Question.Level => [new(to.Words.LevelCity, new Press { Level = AlertLevel.City }), new(to.Words.LevelProvince, new Press { Level = AlertLevel.Province })],
        Question.People => [.. Counts.Select(count => new Answer(to.Words.Person(count), new Press { People = count }))],
        // What accuses somebody is not posted, so it is not offered (regulation, Art. 30).
        Question.Topic => [.. to.District.Topics.Where(topic => !topic.NeverPosted).Select(topic => new Answer(to.TopicBrief(topic.Code), new Press { Topic = topic.Code.Value }))],
        Question.Territory => [.. to.District.Units.Where(unit => unit.CanBeCalled && unit.IsTerritory).Select(unit => new Answer(to.Unit(unit.Id), new Press { Territory = unit.Id.Value }))],
        _ => [.. to.District.Places.Select(place => new Answer(to.Place(place.Id)!, new Press { Place = place.Id.Value }))],
    };

    private static string Words(Texts words, Question question) => question switch
    {
        Question.Level => words.GuideLevel,
        Question.People => words.GuidePeople,
        Question.Topic => words.GuideTopic,
        Question.Territory => words.GuideTerritory,
        _ => words.GuidePlace,
    };

    private static string Known(Showing to, FormStart start)
    {
        var known = string.Join(AlertTitle.Dot, new[]
        {
            start.Level == AlertLevel.District ? null : DraftCard.Level(to.Words, start.Level),
            start.People is { } people ? to.Words.Person(people) : null,
            start.Topic is { } topic ? to.TopicBrief(topic) : null,
            start.Territory is { } territory ? to.Unit(territory) : null,
            to.Place(start.Place),
            start.Units is { Count: > 0 } units ? to.Units(units) : null,
        }.OfType<string>());
        return start.Kind == AlertKind.Drill ? to.Words.Drill(known) : known;
    }

    /// <summary>One answer as a button says it.</summary>
    internal sealed record Answer(string Title, Press Press);
}
