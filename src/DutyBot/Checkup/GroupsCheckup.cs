using DutyBot.Domain.Keeping;
using DutyBot.Domain.Outgoing;

namespace DutyBot.Checkup;

/// <summary>Whether the groups can be reached, as far as the store knows.</summary>
internal static class GroupsCheckup
{
    /// <param name="named">The groups that the settings name.</param>
    public static IEnumerable<Finding> Of(IReadOnlyList<Conversation> groups, IReadOnlyDictionary<string, Purpose> named, IReadOnlyList<LaneRecord> lanes, TimeZoneInfo zone)
    {
        var bound = groups.Where(group => group.Purpose != Purpose.None).ToList();
        foreach (var group in bound)
            yield return Reached(group, lanes.FirstOrDefault(lane => lane.Lane == new ToConversation(group.Id).Lane), zone);
        foreach (var silent in named.Keys.Where(id => !groups.Any(group => group.Id.Value == id)))
            yield return Finding.Warning("group", $"{silent} of DutyBot:Groups has not been heard from yet", "Add the bot to it and write it a line there");
        if (!bound.Exists(group => group.Purpose == Purpose.Alerts) && !named.Values.Contains(Purpose.Alerts))
            yield return Finding.Warning("group", "none is bound to alerts, so visits are told privately alone", "Type 'bind alerts' in the work group");
    }

    private static Finding Reached(Conversation group, LaneRecord? lane, TimeZoneInfo zone)
    {
        var what = $"group {group.Id.Value} ({(group.Purpose == Purpose.Alerts ? "alerts" : "leaders")})";
        return lane switch
        {
            { IsCut: true, LastFailed: { } failed } => Finding.Wrong(what, $"the last message, {StoreCheckup.At(failed, zone)}, could not be sent", "See whether the bot is still a member of it, and bind it anew"),
            { LastSent: { } sent } => Finding.Ok(what, $"the last message was taken {StoreCheckup.At(sent, zone)}"),
            _ => Finding.Ok(what, "nothing was sent there yet"),
        };
    }
}
