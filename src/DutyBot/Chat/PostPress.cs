using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>我是 and 换人: who takes over a post of a unit, and what whoever may grant it presses.</summary>
internal sealed class PostPress(PostDesk desk, PressedCards cards, Answers answers)
{
    private const string Replaces = "person.replace";

    /// <summary>我是 单位 职务: said in a bound group, because being in it is what the platform vouches for; whoever is in the directory may say it anywhere.</summary>
    public async Task TakePostAsync(Speaking turn, UnitId unit, Role role, CancellationToken cancel)
    {
        switch (await AskAsync(turn, unit, role, cancel))
        {
            case PressAnswer.Sentence { Why: { } why }:
                await RefuseAsync(turn, Verbs.TakePost, why, cancel);
                break;
            case PressAnswer.Sentence(var words, _):
                await ToAuthorAsync(turn, words, cancel);
                break;
        }
    }

    /// <summary>我是 without unit or post: the form. A stranger has it in the group, because there he may say it.</summary>
    public Task FormAsync(Speaking turn, SaidPieces said, CancellationToken cancel)
    {
        if (Refuses(turn) is { } why)
            return RefuseAsync(turn, Verbs.TakePost, why, cancel);
        var form = PostForm.Of(turn.To, said.Units is [var unit] ? unit : null, said.Role);
        return turn.Person is null ? answers.HereAsync(turn, form, cancel) : answers.FormAsync(turn, form, cancel);
    }

    /// <summary>The form was pressed: it does what the line does; without unit or post it asks again.</summary>
    public async Task<PressAnswer> TakePostAsync(Press press, CancellationToken cancel)
    {
        var (turn, fields) = (press.Turn, press.Fields);
        if (turn.Here is { IsGroup: true, Purpose: Purpose.None })
            return new PressAnswer.Sentence(turn.Texts.NoPurposeYet);
        if (Refuses(turn) is { } why)
            return PressAnswer.No(turn, why);
        var (unit, role) = (turn.District.Unit(new UnitId(fields.Unit ?? ""))?.Id, PostForm.Role(fields.Role));
        return unit is { } chosen && role is { } post
            ? await AskAsync(turn, chosen, post, cancel)
            : new PressAnswer.Card(PostForm.Of(turn.To, unit, role));
    }

    private static Refusal? Refuses(Speaking turn) =>
        turn.Account is null ? Refusal.UnknownPerson : !turn.Here.IsGroup && turn.Person is null ? Refusal.AskInGroup : null;

    /// <summary>A card where it was asked for; what whoever asked is told follows privately.</summary>
    private async Task<PressAnswer> AskAsync(Speaking turn, UnitId unit, Role role, CancellationToken cancel)
    {
        if (Refuses(turn) is { } no)
            return PressAnswer.No(turn, no);
        var answer = await desk.AskAsync(new AskForPost(turn.Key, turn.At, turn.Account!, unit, role, turn.Here.Id), cancel);
        if (answer.Why is { } why)
            return PressAnswer.No(turn, why);
        if (answer.Now is not { } request)
            return new PressAnswer.Sentence(PostCard.Already(turn.To, unit, role));
        if (!answer.Changed)
            await answers.PutAsync([PostTeller.Word(request, TellingKind.Answer, turn.At, turn.Key)], cancel);
        return new PressAnswer.Card(OfficeScreens.Noted(turn, PostCard.Said(turn.To, unit, role)));
    }

    /// <summary>换人 单位 职务 @人: at once.</summary>
    public async Task ReplaceAsync(Speaking turn, UnitId unit, Role role, CancellationToken cancel)
    {
        if (turn.Person is not { } person)
        {
            await RefuseAsync(turn, Replaces, Refusal.UnknownPerson, cancel);
            return;
        }

        if (turn.Mentioned is not [var to])
        {
            await RefuseAsync(turn, Replaces, Refusal.WhoTakesOver, cancel);
            return;
        }

        var answer = await desk.FillAsync(new FillPost(turn.Key, turn.At, person.Id, to, unit, role, turn.Here.Id), cancel);
        if (answer.Why is { } why)
            await RefuseAsync(turn, Replaces, why, cancel);
        else
            await ToAuthorAsync(turn, PostCard.Filled(turn.To, unit, role, to.Name), cancel);
    }

    /// <summary>[同意] [不同意].</summary>
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var (turn, by) = (press.Turn, press.Turn.Person!.Id);
        PostCommand command = press.Verb == Verbs.Grant ? new GrantPost(turn.At, by) : new DenyPost(turn.At, by);
        var answer = await desk.HandleAsync(press.Fields.Post ?? "", command, cancel);
        return answer switch
        {
            { Why: { } why } => PressAnswer.No(turn, why),
            { Now: { } now } => new PressAnswer.Card(await cards.PostAsync(turn, now, cancel)),
            _ => PressAnswer.No(turn, Refusal.NoSuchRequest),
        };
    }

    private Task RefuseAsync(Speaking turn, string what, Refusal why, CancellationToken cancel)
    {
        answers.WriteDown(turn, what, null, why);
        return ToAuthorAsync(turn, turn.Texts.Refused(why, turn.Phone), cancel);
    }

    /// <summary>Privately, also to somebody whom the directory does not know yet; into the group only where nothing else reaches him.</summary>
    private Task ToAuthorAsync(Speaking turn, string sentence, CancellationToken cancel) => turn is { Person: null, Here.IsGroup: true, Account: { } account }
        ? answers.PutAsync([new Telling($"answer|{turn.Key}", new ToAccount(account.Id, turn.Here.Id), TellingKind.Answer, new Ready(sentence, null, null), turn.At)], cancel)
        : answers.ToAuthorAsync(turn, sentence, cancel);
}
