using DutyBot.Domain.Outgoing;

namespace DutyBot.Chat;

/// <summary>The bot was added somewhere: a group without a purpose is greeted and asked for one.</summary>
internal sealed class Newcomers(Answers answers)
{
    public Task GreetAsync(Speaking turn, CancellationToken cancel) => turn.Here is { IsGroup: true, Purpose: Purpose.None }
        ? answers.HereAsync(turn, OfficeScreens.Greeting(turn), cancel)
        : Task.CompletedTask;
}
