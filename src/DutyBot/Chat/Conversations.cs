using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Chat;

/// <summary>Learns conversations from what comes from them; a group's purpose comes from the settings or from 绑定 / bind.</summary>
internal sealed class Conversations(IConversationStore store, Channel channel, IReadOnlyDictionary<string, Purpose> settings, Language usual)
{
    /// <summary>The conversation of an activity, learned or refreshed: its service address may change at any time (protocol 2.3).</summary>
    public async Task<Conversation> LearnAsync(Activity activity, Person? person, CancellationToken cancel)
    {
        var id = new ConversationId(Root(activity.Conversation.Id));
        var known = await store.FindAsync(id, cancel);
        var isGroup = activity.Conversation.IsGroup ?? activity.Conversation.ConversationType is "channel" or "groupChat";
        var seen = (known ?? new Conversation(id, activity.ChannelId, "", "", null, isGroup)) with
        {
            ServiceUrl = activity.ServiceUrl ?? known?.ServiceUrl ?? "",
            Bot = activity.Recipient?.Id ?? known?.Bot ?? "",
            Tenant = activity.Conversation.TenantId ?? known?.Tenant,
            Person = isGroup ? null : person?.Id ?? known?.Person,
            Purpose = known?.Purpose is { } purpose and not Purpose.None ? purpose : settings.GetValueOrDefault(id.Value),
            // The name of a private chat is a person's, and he may be anybody; a group's is free text, which holds no personal number (product 9).
            Name = isGroup && !PersonalNumbers.Holds(activity.Conversation.Name ?? "") ? activity.Conversation.Name ?? known?.Name : null,
        };
        if (seen != known)
            await store.PutAsync(seen, cancel);
        return seen;
    }

    /// <summary>The conversation's own language; a private chat without one speaks as the work group does, so that a call and the answer to its press are alike.</summary>
    public async Task<Language> LanguageOfAsync(Conversation here, CancellationToken cancel)
    {
        if (here.Language is { } own)
            return own;
        return here.IsGroup ? usual : WorkGroup(await store.GroupsAsync(cancel))?.Language ?? usual;
    }

    /// <summary>The group that speaks for the office: the first with alerts, else any.</summary>
    public static Conversation? WorkGroup(IEnumerable<Conversation> groups) => groups.OrderByDescending(group => group.Purpose == Purpose.Alerts).FirstOrDefault();

    public Task ChangeAsync(Conversation changed, CancellationToken cancel) => store.PutAsync(changed, cancel);

    /// <summary>How much of a group the directory knows; null where the platform gives no list of members.</summary>
    public async Task<GroupMembers?> MembersAsync(Conversation group, District district, CancellationToken cancel)
    {
        if (await channel.MembersAsync(group, cancel) is not { } members)
            return null;
        List<ChannelAccount> others = [.. members.Where(member => member.Id != group.Bot)];
        var people = others.Select(member => district.WithAccount(member.Id, member.AadObjectId)).ToList();
        var known = people.OfType<Person>().Select(person => person.Id).ToHashSet();
        var reached = await store.WithPrivateChatAsync(cancel);
        return new GroupMembers(known.Count, people.Count(person => person is null), district.People.Count(person => !known.Contains(person.Id) && !person.HasLeft), known.Count(person => !reached.Contains(person)), others.Count(member => Outsiders.Is(member, group.Tenant)));
    }

    public Task ForgetAsync(string id, CancellationToken cancel) => store.RemoveAsync(new ConversationId(Root(id)), cancel);

    /// <summary>A reply in a channel comes from "channel;messageid=thread": the channel is the conversation.</summary>
    private static string Root(string id) => id.Split(";messageid=")[0];
}
