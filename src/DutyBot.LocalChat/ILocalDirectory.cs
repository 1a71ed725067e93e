namespace DutyBot.LocalChat;

/// <summary>Who is there to play: the platform's roster. Read anew for every question; registered as a singleton.</summary>
public interface ILocalDirectory
{
    ValueTask<IReadOnlyList<LocalPerson>> PeopleAsync(CancellationToken cancel);

    ValueTask<IReadOnlyList<LocalGroup>> GroupsAsync(CancellationToken cancel);
}
