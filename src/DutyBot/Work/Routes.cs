using DutyBot.Chat;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Work;

/// <summary>Where a thing is said: one conversation, privately or by a mention in it.</summary>
internal sealed record RouteTo(Conversation Conversation, Route Route, Language Language, Person? Person, bool ByMention = false);

/// <summary>Finds the one route to a recipient: privately, or by mention in one of his groups where he has no private chat (product 11).</summary>
internal sealed class Routes(IConversationStore conversations, Office office, Channel channel, Language usual, TimeProvider time)
{
    /// <summary>By the lane where that is a group's: its recipient was to be reached there. Null where no conversation is known that could carry it.</summary>
    public async Task<RouteTo?> ToAsync(Waiting row, CancellationToken cancel) => row.Telling.To switch
    {
        ToPerson to when await GroupOfAsync(row, cancel) is { } group => await InGroupAsync(to.Person, group, cancel),
        ToAccount to when await GroupOfAsync(row, cancel) is not null => await InGroupAsync(to, cancel),
        _ => await ToAsync(row.Telling, cancel),
    };

    /// <summary>The route to a recipient whom nothing waits for. Null where no conversation is known.</summary>
    public async Task<RouteTo?> ToAsync(Telling telling, CancellationToken cancel) => telling.To switch
    {
        ToConversation to => await conversations.FindAsync(to.Conversation, cancel) is { } known
            ? new RouteTo(known, known.IsGroup ? Route.Group : Route.Private, known.Language ?? usual, Person: null)
            : null,
        ToPerson to => await ToPersonAsync(telling, to.Person, cancel),
        ToAccount to => await ToAccountAsync(to, cancel),
        _ => null,
    };

    /// <summary>The other route to a person whose private chat took nothing; null where there is none.</summary>
    public async Task<RouteTo?> InsteadAsync(Telling telling, RouteTo refused, CancellationToken cancel) =>
        (refused, telling.To) switch
        {
            ({ Route: Route.Private, Person: { } person }, _) => ByMention(telling, await GroupsAsync(cancel), person),
            ({ Route: Route.Private }, ToAccount to) => await InGroupAsync(to, cancel),
            _ => null,
        };

    private async Task<Conversation?> GroupOfAsync(Waiting row, CancellationToken cancel) =>
        ToConversation.OfLane(row.Lane) is { } id && await conversations.FindAsync(id, cancel) is { IsGroup: true } group ? group : null;

    private async Task<RouteTo?> InGroupAsync(PersonId id, Conversation group, CancellationToken cancel) =>
        (await office.AtAsync(time.GetUtcNow(), cancel)).District.Person(id) is { } person
            ? new RouteTo(group, Route.Group, group.Language ?? usual, person, ByMention: true)
            : null;

    /// <summary>Nobody of the directory: the platform opens a private chat with him as with anybody else in the group.</summary>
    private async Task<RouteTo?> ToAccountAsync(ToAccount to, CancellationToken cancel)
    {
        if (await InGroupAsync(to, cancel) is not { } group)
            return null;
        try
        {
            return await channel.OpenPrivateAsync(to.Account, null, group.Conversation, cancel) is { } chat
                ? new RouteTo(chat, Route.Private, chat.Language ?? group.Language, Person: null)
                : group;
        }
        catch (Exception refused) when (Refusals.Read(refused) is { MayTryAgain: false })
        {
            // The app is not installed for him: what he may hear there is said in the group.
            return group;
        }
    }

    private async Task<RouteTo?> InGroupAsync(ToAccount to, CancellationToken cancel) => await conversations.FindAsync(to.In, cancel) is { } group
        ? new RouteTo(group, Route.Group, group.Language ?? usual, Person: null)
        : null;

    private async Task<RouteTo?> ToPersonAsync(Telling telling, PersonId id, CancellationToken cancel)
    {
        if ((await office.AtAsync(time.GetUtcNow(), cancel)).District.Here(id) is not { } person)
            return null;
        var groups = await GroupsAsync(cancel);
        var chat = await conversations.PrivateAsync(id, cancel) ?? await OpenAsync(person, groups, cancel);
        return chat is not null
            ? new RouteTo(chat, Route.Private, chat.Language ?? groups.FirstOrDefault()?.Language ?? usual, person)
            : ByMention(telling, groups, person);
    }

    private RouteTo? ByMention(Telling telling, List<Conversation> groups, Person person) =>
        // Without an account no card and no line mentions him; and heads and leaders are never mentioned in a group after the first call (product 11), nor how the bot does.
        (person.ChannelUserId ?? person.AadObjectId) is { Length: > 0 } && telling.Kind != TellingKind.Alarm && telling.As is not (Tell.Head or Tell.DutyLeader or Tell.DistrictLeader) && groups.FirstOrDefault(group => group.Purpose == Purpose.Alerts) is { } group
            ? new RouteTo(group, Route.Group, group.Language ?? usual, person, ByMention: true)
            : null;

    private async Task<List<Conversation>> GroupsAsync(CancellationToken cancel) =>
        [.. (await conversations.GroupsAsync(cancel)).OrderByDescending(group => group.Purpose == Purpose.Alerts)];

    private async Task<Conversation?> OpenAsync(Person person, List<Conversation> groups, CancellationToken cancel)
    {
        if (groups.FirstOrDefault() is not { } over)
            return null;
        try
        {
            var opened = await channel.OpenPrivateAsync(person, over, cancel);
            if (opened is not null)
                await conversations.PutAsync(opened, cancel);
            return opened;
        }
        catch (Exception refused) when (Refusals.Read(refused) is { MayTryAgain: false })
        {
            // The app is not installed for him: the mention in his group carries it.
            return null;
        }
    }
}
