using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Chat.Guided;

/// <summary>The step-by-step alert in an officer's private chat, kept between lines and over restarts; at its end stands the draft that the typed line gives.</summary>
internal sealed class Questions(IStorage storage, BotAdapter adapter, Drafts drafts)
{
    /// <summary>After this much silence nothing is open any more, and nothing is said about it.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(30);

    private const int Remembered = 20;

    private readonly AlertDialog dialog = new();

    // Lines of one chat take turns; which of the few doors a chat has is of no matter.
    private readonly SemaphoreSlim[] doors = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Asks what is not known; what was asked before is forgotten.</summary>
    public async Task<Guidance> BeginAsync(Speaking turn, SaidPieces known, CancellationToken cancel)
    {
        if (Drafts.Refuses(turn, known.Kind, known.Topic) is { } why)
            return new Guidance(PressAnswer.No(turn, why));
        var course = Course.Begin(turn.Key, Known.Of(known));
        return await InTurnAsync(new Hearing(turn), async talk => talk.Repeats
            ? await talk.AgainAsync(cancel)
            : await talk.BeginAsync(course, cancel), cancel) ?? await EndedAsync(turn, cancel);
    }

    /// <summary>An answer to the open question; null where none is open.</summary>
    public async Task<Guidance?> HearAsync(Speaking turn, string text, CancellationToken cancel) => !MayBeAsked(turn) ? null
        : await InTurnAsync(new Hearing(turn, text), talk => talk.Repeats ? talk.AgainAsync(cancel) : talk.GoOnAsync(cancel), cancel);

    /// <summary>The open question once more, after something else was said; null where none is open.</summary>
    public async Task<Guidance?> AskAgainAsync(Speaking turn, CancellationToken cancel) => !MayBeAsked(turn) ? null
        : await InTurnAsync(new Hearing(turn), talk => talk.AgainAsync(cancel), cancel);

    /// <summary>Something that makes the questions needless.</summary>
    public async Task EndAsync(Speaking turn, CancellationToken cancel)
    {
        if (MayBeAsked(turn))
            await InTurnAsync(new Hearing(turn), async talk => talk.Repeats ? null : await talk.EndAsync(cancel), cancel);
    }

    /// <summary>A button of a question. One of an earlier question answers nothing and shows what is asked now.</summary>
    public async Task<PressAnswer> AnswerAsync(Press press, CancellationToken cancel)
    {
        var turn = press.Turn;
        if (turn.Person?.IsOfficer() != true)
            return PressAnswer.No(turn, Refusal.OnlyOfficer);
        var guidance = MayBeAsked(turn)
            ? await InTurnAsync(new Hearing(turn, "", press), talk => press.Fields.Once == talk.Once ? talk.GoOnAsync(cancel) : talk.AgainAsync(cancel), cancel)
            : null;
        return (guidance ?? await EndedAsync(turn, cancel)).Answer;
    }

    /// <summary>Whoever answers what is over is shown the draft that waits for him.</summary>
    private async Task<Guidance> EndedAsync(Speaking turn, CancellationToken cancel) => await drafts.StandingAsync(turn, cancel) is { } draft
        ? new Guidance(draft, Drafts.Slot)
        : new Guidance(new PressAnswer.Card(OfficeScreens.Noted(turn, turn.Texts.GuideOver)));

    private static bool MayBeAsked(Speaking turn) => !turn.Here.IsGroup && turn.Person?.IsOfficer() == true;

    /// <summary>State is saved before anything is said: what is said can be said again, and a repeated delivery does.</summary>
    private async Task<Guidance?> InTurnAsync(Hearing hearing, Func<Talk, Task<DialogTurnResult?>> heard, CancellationToken cancel)
    {
        var turn = hearing.Turn;
        var door = doors[(uint)string.GetHashCode(turn.Here.Id.Value, StringComparison.Ordinal) % doors.Length];
        await door.WaitAsync(cancel);
        try
        {
            using var context = new TurnContext(adapter, new Activity(ActivityTypes.Message) { ChannelId = turn.Here.Channel, Conversation = new ConversationAccount { Id = turn.Here.Id.Value }, Text = hearing.Text });
            context.TurnState.Set(hearing);
            var state = new ConversationState(storage);
            var guide = await state.CreateProperty<Guide>("guide").GetAsync(context, () => new Guide(), cancel);
            var stack = await new DialogSet(state.CreateProperty<DialogState>("dialogs")).Add(dialog).CreateContextAsync(context, cancel);
            if (turn.At > guide.At + Silence)
                await stack.CancelAllDialogsAsync(cancel);
            var guidance = await SaidAsync(hearing, await heard(new Talk(stack, guide, turn)), cancel);
            if (hearing.Once is { } once)
                (guide.At, guide.Once) = (turn.At, once);
            await state.SaveChangesAsync(context, cancellationToken: cancel);
            return guidance;
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<Guidance?> SaidAsync(Hearing hearing, DialogTurnResult? result, CancellationToken cancel) => result switch
    {
        { Status: DialogTurnStatus.Waiting } when hearing.Asked is { } asked => new Guidance(new PressAnswer.Card(asked), null, hearing.Quotes),
        { Status: DialogTurnStatus.Complete, Result: Known known } => new Guidance(await drafts.DraftAsync(hearing.Turn, known.Pieces(), null, cancel), Drafts.Slot),
        { Status: DialogTurnStatus.Cancelled } => new Guidance(hearing.Press is null
            ? new PressAnswer.Sentence(hearing.Turn.Texts.GuideCancelled)
            : new PressAnswer.Card(OfficeScreens.Noted(hearing.Turn, hearing.Turn.Texts.GuideCancelled))),
        _ => null,
    };

    /// <summary>The dialogs of one chat in one turn.</summary>
    private sealed class Talk(DialogContext stack, Guide guide, Speaking turn)
    {
        private static readonly DialogTurnResult Nothing = new(DialogTurnStatus.Empty);

        public string? Once => guide.Once;

        /// <summary>The same turn was heard before.</summary>
        public bool Repeats => guide.Heard.Contains(turn.Key);

        public async Task<DialogTurnResult?> BeginAsync(Course course, CancellationToken cancel)
        {
            await stack.CancelAllDialogsAsync(cancel);
            Note();
            return await stack.BeginDialogAsync(nameof(AlertDialog), course, cancel);
        }

        public async Task<DialogTurnResult?> GoOnAsync(CancellationToken cancel)
        {
            if (stack.ActiveDialog is null)
                return Nothing;
            Note();
            return await stack.ContinueDialogAsync(cancel);
        }

        public async Task<DialogTurnResult?> AgainAsync(CancellationToken cancel)
        {
            if (stack.ActiveDialog is null)
                return Nothing;
            await stack.RepromptDialogAsync(cancel);
            return Dialog.EndOfTurn;
        }

        public async Task<DialogTurnResult?> EndAsync(CancellationToken cancel)
        {
            await stack.CancelAllDialogsAsync(cancel);
            return null;
        }

        private void Note() => guide.Heard = [.. guide.Heard.TakeLast(Remembered - 1), turn.Key];
    }
}
