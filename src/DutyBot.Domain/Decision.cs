namespace DutyBot.Domain;

/// <summary>What the rules say to a command: something happened (nothing new where the list is empty), or no, and why.</summary>
public abstract record Decision<TEvent>
{
    private Decision()
    {
    }

    public sealed record Happened(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    public sealed record Refused(Refusal Why) : Decision<TEvent>;

    public static implicit operator Decision<TEvent>(Refusal why) => new Refused(why);

    public static implicit operator Decision<TEvent>(TEvent[] events) => new Happened(events);

    public static implicit operator Decision<TEvent>(List<TEvent> events) => new Happened(events);
}

/// <summary>Why something is not done; each has one sentence per language in the texts.</summary>
public enum Refusal
{
    UnknownPerson,
    OnlyOfficer,
    OnlyGateOrOfficer,
    OnlyDutyLeader,
    OnlyLeaders,
    NotYourUnit,
    UnitNotCalled,
    NoSuchAlert,
    AlertEnded,
    AlreadyArrived,
    UnitIsHere,
    UnitNeedNotCome,
    AlreadyConfirmed,
    AlreadyRuled,
    TooLateToObject,
    NothingObjected,
    OnlyRuler,
    NobodyToPassTo,
    OnlyCalled,
    NotOfThatUnit,
    NobodyComes,
    SameUnit,
    SameAlert,
    NotMergeable,
    NotClosed,
    TooLateToCorrect,
    TooLateToReopen,
    FewerThanWaves,
    ArrivedBeforeAnswer,
    TimeMissing,
    UnitMissing,
    NoSuchOffer,
    NoSuchTopic,
    NoSuchPlace,
    LevelWrong,
    NothingToTakeBack,
    TimeInFuture,
    TimeBeforePosting,
    ResultMissing,
    NobodyCounted,
    TopicNeverPosted,
    UnitCannotBeCalled,
    NoSuchDraft,
    NoSuchNotice,
    NoticeSettled,
    NoSuchPost,
    NoPostForOffice,
    NobodyToAsk,
    OwnRequest,
    OnlyAboveInUnit,
    NoSuchRequest,
    RequestSettled,
    RequestLapsed,
    RequestDenied,
    AskInGroup,
    WhoTakesOver,
    GroupHasOutsiders,
    OnlyOfficeOrLeaders,
}
