using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;

namespace DutyBot.Storage.Tests;

/// <summary>A store as the contracts use it: opened empty, and what only its own tools can do to it.</summary>
public interface IStorePlace : IAsyncDisposable
{
    /// <summary>Every port of one district.</summary>
    Ports PortsOf(string district);

    /// <summary>The same store as a second process sees it.</summary>
    Ports PortsOfAnotherProcess(string district);

    /// <summary>Closes everything; what is asked for next is opened anew.</summary>
    Task ReopenAsync();

    Task<long> CountRowsAsync();

    Task ChangeRowAsync(AlertId alert, int number);

    Task LoseRowAsync(AlertId alert, int number);
}

public sealed record Ports(
    IAlertStore Alerts,
    IDueWork Work,
    IOutbox Outbox,
    IUnsent Unsent,
    IReceipts Receipts,
    IShownCards Cards,
    IConversationStore Conversations,
    INoticeStore Notices,
    IDistrictStore Directory,
    IPostStore Posts,
    IKeeping Keeping,
    IMoments Moments,
    IBacklogs Backlogs);
