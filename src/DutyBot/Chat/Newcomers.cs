using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>New groups and new people: a group without a purpose is greeted and asked for one, somebody vouched for is entered.</summary>
internal sealed class Newcomers(Answers answers, OpenVisits visits, IDistrictStore districts)
{
    private const int Tries = 8;

    public Task GreetAsync(Speaking turn, CancellationToken cancel) => turn.Here switch
    {
        { IsGroup: true, Purpose: Purpose.None } => answers.HereAsync(turn, OfficeScreens.Greeting(turn), cancel),
        { IsGroup: true, Purpose: Purpose.Alerts } => visits.ShowAsync(turn, cancel),
        _ => Task.CompletedTask,
    };

    /// <summary>Enters somebody as one of a unit's people, without a post; whoever is in the directory already stays as he is.</summary>
    /// <exception cref="TimeoutException">The directory was changed by somebody else every time.</exception>
    public async Task<PersonId> EnterAsync(Account account, UnitId unit, DateTimeOffset at, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var seen = await districts.VersionAsync(cancel);
            var district = await districts.ReadAsync(cancel);
            if (district.WithAccount(account.Id, account.AadObjectId) is { } known)
                return known.Id;
            var person = TakenPost.Newcomer(account, unit, Role.LiaisonBackup, district);
            if (await districts.ChangeAsync(new DirectoryChange(seen, at, [], [person]), cancel))
                return person.Id;
        }

        throw new TimeoutException($"The directory changed {Tries} times while somebody was entered.");
    }
}
