namespace DutyBot.BotFramework;

/// <summary>A meeting, the conversation beside it and who called it.</summary>
public class MeetingInfo : WireObject
{
    public MeetingDetails Details { get; set; }

    public ConversationAccount Conversation { get; set; }

    public TeamsChannelAccount Organizer { get; set; }
}

public class MeetingDetailsBase : WireObject
{
    /// <summary>Base64 text.</summary>
    public string Id { get; set; }

    public Uri JoinUrl { get; set; }

    public string Title { get; set; }
}

public class MeetingDetails : MeetingDetailsBase
{
    public string MsGraphResourceId { get; set; }

    public DateTimeOffset? ScheduledStartTime { get; set; }

    public DateTimeOffset? ScheduledEndTime { get; set; }

    public string Type { get; set; }
}

public class MeetingParticipantInfo : WireObject
{
    public string Role { get; set; }

    public bool? InMeeting { get; set; }
}

public class TeamsMeetingParticipant : WireObject
{
    public TeamsChannelAccount User { get; set; }

    public MeetingParticipantInfo Meeting { get; set; }

    public ConversationAccount Conversation { get; set; }
}

/// <summary>A meeting began (<c>…meetingStart</c>).</summary>
public class MeetingStartEventDetails : MeetingDetailsBase
{
    public string MeetingType { get; set; }

    public DateTimeOffset? StartTime { get; set; }
}

/// <summary>A meeting is over (<c>…meetingEnd</c>).</summary>
public class MeetingEndEventDetails : MeetingDetailsBase
{
    public string MeetingType { get; set; }

    public DateTimeOffset? EndTime { get; set; }
}

public class TeamsMeetingMember : WireObject
{
    public TeamsChannelAccount User { get; set; }

    public MeetingParticipantInfo Meeting { get; set; }
}

/// <summary>Who joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails : WireObject
{
    public IList<TeamsMeetingMember> Members { get; set; }
}

/// <summary>Something to show in a meeting.</summary>
public class MeetingNotificationBase : WireObject
{
    public string Type { get; set; }
}

/// <summary>To some of those in a meeting.</summary>
public class TargetedMeetingNotification : MeetingNotificationBase
{
    public TargetedMeetingNotification() => Type = "targetedMeetingNotification";

    public TargetedMeetingNotificationValue Value { get; set; }
}

public class TargetedMeetingNotificationValue : WireObject
{
    /// <summary>Account ids.</summary>
    public IList<string> Recipients { get; set; }

    public IList<Surface> Surfaces { get; set; }
}

/// <summary>Where in the meeting it is shown: <c>meetingStage</c> or <c>meetingTabIcon</c>.</summary>
public class Surface : WireObject
{
    public string Type { get; set; }

    /// <summary>With <c>meetingStage</c> what is shown there: <c>task</c>.</summary>
    public string ContentType { get; set; }

    public object Content { get; set; }
}

public class MeetingNotificationRecipientFailureInfo : WireObject
{
    public string RecipientMri { get; set; }

    public string ErrorCode { get; set; }

    public string FailureReason { get; set; }
}

public class MeetingNotificationResponse : WireObject
{
    public IList<MeetingNotificationRecipientFailureInfo> RecipientsFailureInfo { get; set; }
}
