using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>来人 / visitors of the gate, and what an officer presses on it.</summary>
internal sealed class NoticePress(NoticeDesk notices, PressedCards cards, Answers answers)
{
    /// <summary>The same words again within this may be a slip of the thumb: they are asked back, never added silently (product 10).</summary>
    private static readonly TimeSpan SameWords = TimeSpan.FromSeconds(60);

    public async Task VisitorsAsync(Speaking turn, TypedLine.Visitors said, CancellationToken cancel)
    {
        switch (await StartAsync(turn, turn.Key, said.People, said.Place, cancel))
        {
            case (_, { } why, _):
                await answers.RefuseAsync(turn, Verbs.Visitors, why, cancel);
                break;
            case (_, _, { } before):
                await answers.ToAuthorAsync(turn, turn.Texts.NoticeAgain(turn.To.Time(before)), cancel);
                break;
        }
    }

    /// <summary>The form, for whoever may say it: nobody fills in what would be refused.</summary>
    public Task FormAsync(Speaking turn, PlaceId? place, CancellationToken cancel) => Refuses(turn) is { } why
        ? answers.RefuseAsync(turn, Verbs.Visitors, why, cancel)
        : answers.FormAsync(turn, VisitorsForm.Of(turn.To, turn.Key, place), cancel);

    /// <summary>The form was pressed: it does what the line does; without a number it asks for one again.</summary>
    public async Task<PressAnswer> VisitorsAsync(Press press, CancellationToken cancel)
    {
        var (turn, fields) = (press.Turn, press.Fields);
        if (Refuses(turn) is { } refused)
            return PressAnswer.No(turn, refused);
        var place = turn.District.Places.FirstOrDefault(one => one.Id.Value == fields.Place)?.Id;
        if (!int.TryParse(fields.People, NumberStyles.None, CultureInfo.InvariantCulture, out var people) || people is < 1 or > VisitLines.MostPeople)
            return new PressAnswer.Card(VisitorsForm.Of(turn.To, fields.Once ?? turn.Key, place));
        return await StartAsync(turn, Key(turn, fields.Once, people, place), people, place, cancel) switch
        {
            (_, { } why, _) => PressAnswer.No(turn, why),
            (_, _, { } before) => new PressAnswer.Sentence(turn.Texts.NoticeAgain(turn.To.Time(before))),
            var (now, _, _) => new PressAnswer.Card(OfficeScreens.Noted(turn, NoticeCard.Title(turn.To, now!))),
        };
    }

    private static Refusal? Refuses(Speaking turn) =>
        turn.Person is not { } person ? Refusal.UnknownPerson : person.MayNotice() ? null : Refusal.OnlyGateOrOfficer;

    /// <summary>The notice, or why there is none; a moment where the same was said a moment ago.</summary>
    private async Task<(Notice? Now, Refusal? Why, DateTimeOffset? Before)> StartAsync(Speaking turn, string key, int people, PlaceId? place, CancellationToken cancel)
    {
        if (turn.Person is not { } person)
            return (null, Refusal.UnknownPerson, null);
        var before = (await notices.OpenAsync(cancel)).FirstOrDefault(one =>
            one.By == person.Id && one.Id != key && one.PartySize == people && one.Place == place && (turn.At - one.At).Duration() <= SameWords);
        if (before is not null)
            return (null, null, before.At);
        var answer = await notices.StartAsync(key, turn.At, person.Id, people, place, cancel);
        // An old form that lies about may be used for the next visitors: only a double press is the same notice.
        if (answer.Now is { } now && (turn.At - now.At).Duration() > SameWords)
            answer = await notices.StartAsync(turn.Key, turn.At, person.Id, people, place, cancel);
        return (answer.Now, answer.Why, null);
    }

    /// <summary>The same form with the same inputs is one notice. What a button carries is kept as its digest: whatever a forged press puts there, no words of it lie in the store.</summary>
    private static string Key(Speaking turn, string? once, int people, PlaceId? place) => once is { Length: > 0 }
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', turn.Person!.Id.Value, once, people.ToString(CultureInfo.InvariantCulture), place?.Value))))
        : turn.Key;

    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var (turn, by) = (press.Turn, press.Turn.Person!.Id);
        NoticeCommand command = press.Verb == Verbs.TakeNotice ? new TakeNotice(turn.At, by) : new DismissNotice(turn.At, by);
        var answer = await notices.HandleAsync(press.Fields.Notice ?? "", command, cancel);
        return answer.Why is { } why
            ? PressAnswer.No(turn, why)
            : new PressAnswer.Card(await cards.LiveAsync(turn, cancel));
    }
}
