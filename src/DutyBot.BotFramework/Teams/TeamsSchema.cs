namespace DutyBot.BotFramework;

/// <summary>A member as the Teams roster knows him.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string GivenName { get; set; }

    public string Surname { get; set; }

    public string Email { get; set; }

    public string UserPrincipalName { get; set; }

    public string TenantId { get; set; }

    public string UserRole { get; set; }
}

public class TeamsPagedMembersResult : WireObject
{
    public string ContinuationToken { get; set; }

    public IList<TeamsChannelAccount> Members { get; set; }
}

public class ChannelInfo : WireObject
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    public string Id { get; set; }

    /// <summary>Null for the General channel, whose id is the team's.</summary>
    public string Name { get; set; }

    public string Type { get; set; }
}

public class TeamInfo : WireObject
{
    public TeamInfo()
    {
    }

    public TeamInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    public string Id { get; set; }

    public string Name { get; set; }

    public string AadGroupId { get; set; }
}

public class TeamDetails : WireObject
{
    public string Id { get; set; }

    public string Name { get; set; }

    public string AadGroupId { get; set; }

    public int ChannelCount { get; set; }

    public int MemberCount { get; set; }

    public string Type { get; set; }
}

public class ConversationList : WireObject
{
    public IList<ChannelInfo> Conversations { get; set; }
}

public class TenantInfo : WireObject
{
    public TenantInfo()
    {
    }

    public TenantInfo(string id = null) => Id = id;

    public string Id { get; set; }
}

public class NotificationInfo : WireObject
{
    public bool? Alert { get; set; }

    public bool? AlertInMeeting { get; set; }

    public string ExternalResourceUrl { get; set; }
}

public class TeamsMeetingInfo : WireObject
{
    public string Id { get; set; }
}

public class TeamsChannelDataSettings : WireObject
{
    public ChannelInfo SelectedChannel { get; set; }
}

/// <summary><c>channelData</c> of Teams.</summary>
public class TeamsChannelData : WireObject
{
    public ChannelInfo Channel { get; set; }

    public string EventType { get; set; }

    public TeamInfo Team { get; set; }

    public NotificationInfo Notification { get; set; }

    public TenantInfo Tenant { get; set; }

    public TeamsMeetingInfo Meeting { get; set; }

    public TeamsChannelDataSettings Settings { get; set; }
}

/// <summary>The reader has seen everything up to this message.</summary>
public class ReadReceiptInfo : WireObject
{
    public ReadReceiptInfo()
    {
    }

    public ReadReceiptInfo(string lastReadMessageId = null) => LastReadMessageId = lastReadMessageId;

    public string LastReadMessageId { get; set; }

    /// <summary>Message ids of Teams are numbers that grow: a message is read when its id is not above the last read one.</summary>
    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, out var message) && long.TryParse(lastReadMessageId, out var lastRead) && message <= lastRead;

    public bool IsMessageRead(string compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
