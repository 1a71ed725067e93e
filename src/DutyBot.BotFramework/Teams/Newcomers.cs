#nullable enable
using System.Net;

namespace DutyBot.BotFramework;

/// <summary>Those whom one piece of news names as new: each with what the roster tells, bare where it tells nothing (protocol 4, 12).</summary>
internal sealed class Newcomers(ITurnContext turn)
{
    private bool _rosterIsSilent;

    internal async Task<TeamsChannelAccount> FindAsync(ChannelAccount member, CancellationToken cancel)
    {
        // No question can be asked of whoever has no id.
        if (string.IsNullOrWhiteSpace(member.Id) || _rosterIsSilent || !TeamsInfo.Teams(turn).Newcomers.Take())
            return Bare(member);

        try
        {
            return await TeamsInfo.GetMemberAsync(turn, member.Id, cancel) ?? Bare(member);
        }
        catch (ErrorResponseException refused)
        {
            // Not to know this one is an answer; what else it says it would say of each of them.
            _rosterIsSilent = refused.Response?.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
            return Bare(member);
        }
        catch (Exception unreached) when (unreached is HttpRequestException || (unreached is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            _rosterIsSilent = true;
            return Bare(member);
        }
    }

    internal static TeamsChannelAccount Bare(ChannelAccount account) => new()
    {
        Id = account.Id,
        Name = account.Name,
        AadObjectId = account.AadObjectId,
        Role = account.Role,
        UnknownFields = account.UnknownFields,
    };
}

/// <summary>How many newcomers are looked up: whoever sends the news says how many there are, and the roster's rate is needed for presses (protocol 2.2).</summary>
internal sealed class NewcomerLimit(TimeProvider time)
{
    /// <summary>In any one minute.</summary>
    internal const int Most = 20;

    private readonly Lock _gate = new();
    private Stamp? _since;
    private int _taken;

    /// <summary>False where the next one is not to be looked up.</summary>
    internal bool Take()
    {
        lock (_gate)
        {
            if (_since is not { } since || since.Age >= TimeSpan.FromMinutes(1))
                (_since, _taken) = (new Stamp(time), 0);
            return _taken++ < Most;
        }
    }
}
