#nullable enable
namespace DutyBot.BotFramework;

/// <summary>
/// When something was done, to ask later how old it is: by the wall clock or by the time that the machine has run, whichever says more.
/// A clock that is set back makes nothing younger, and a machine that slept does not keep it young.
/// </summary>
internal sealed class Stamp(TimeProvider time)
{
    private readonly DateTimeOffset _at = time.GetUtcNow();
    private readonly long _ran = time.GetTimestamp();

    internal TimeSpan Age
    {
        get
        {
            var (shown, ran) = (time.GetUtcNow() - _at, time.GetElapsedTime(_ran));
            return shown > ran ? shown : ran;
        }
    }
}
