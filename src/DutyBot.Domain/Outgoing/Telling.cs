using System.Globalization;
using System.Text.Json.Serialization;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Succession;

namespace DutyBot.Domain.Outgoing;

/// <summary>Whom something is said to: a person (by whichever route reaches him) or a conversation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "to")]
[JsonDerivedType(typeof(ToPerson), "person")]
[JsonDerivedType(typeof(ToConversation), "conversation")]
[JsonDerivedType(typeof(ToAccount), "account")]
[JsonDerivedType(typeof(ToWebhook), "webhook")]
public abstract record Recipient
{
    /// <summary>What is said to one recipient is said in order; this names the line it waits in.</summary>
    [JsonIgnore]
    public abstract string Lane { get; }
}

/// <param name="Apart">The name of a line of its own, for what must not wait behind anything else that is said to him.</param>
public sealed record ToPerson(PersonId Person, string? Apart = null) : Recipient
{
    public override string Lane => $"{Apart ?? "person"}:{Person.Value}";
}

public sealed record ToConversation(ConversationId Conversation) : Recipient
{
    private const string Prefix = "conversation:";

    public override string Lane => Prefix + Conversation.Value;

    /// <summary>The conversation whose lane it is; null for the lane of somebody with whom there is none.</summary>
    public static ConversationId? OfLane(string lane) =>
        lane.StartsWith(Prefix, StringComparison.Ordinal) ? new ConversationId(lane[Prefix.Length..]) : null;
}

/// <summary>Somebody whom the directory does not know: privately, else in the group he spoke in.</summary>
/// <param name="Account">The account id on the channel.</param>
public sealed record ToAccount(string Account, ConversationId In) : Recipient
{
    public override string Lane => "account:" + Account;
}

/// <summary>A program of the office's own that is told what happens; each alert has a line of its own, so that what is not taken holds back its alert alone.</summary>
/// <param name="Webhook">Its name in the settings.</param>
public sealed record ToWebhook(string Webhook, AlertId About) : Recipient
{
    public override string Lane => $"webhook:{Webhook}:{About.Value}";
}

/// <summary>Why something is said; the strict channel of the tests and the metrics count by it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TellingKind>))]
public enum TellingKind
{
    /// <summary>The alert's card in a group: once per alert and group.</summary>
    [JsonStringEnumMemberName("group-card")] GroupCard,

    /// <summary>A line in a group: at most one per limit.</summary>
    [JsonStringEnumMemberName("group-line")] GroupLine,

    /// <summary>The first call of a person: always at once.</summary>
    [JsonStringEnumMemberName("call")] Call,

    /// <summary>A rung that rings a person; joins a ring of the last 60 s.</summary>
    [JsonStringEnumMemberName("ring")] Ring,

    /// <summary>No need to come.</summary>
    [JsonStringEnumMemberName("release")] Release,

    /// <summary>Something new on the officer's desk; joins a ring of the last 60 s.</summary>
    [JsonStringEnumMemberName("desk")] Desk,

    /// <summary>Somebody takes over a post: routine, which keeps quiet at night.</summary>
    [JsonStringEnumMemberName("post")] Post,

    /// <summary>A card follows a change; never rings.</summary>
    [JsonStringEnumMemberName("refresh")] Refresh,

    /// <summary>The bot itself is late: for its administrators, at once and once.</summary>
    [JsonStringEnumMemberName("alarm")] Alarm,

    /// <summary>The answer to what somebody typed.</summary>
    [JsonStringEnumMemberName("answer")] Answer,

    /// <summary>An event for another program; rings nobody.</summary>
    [JsonStringEnumMemberName("webhook")] Webhook,
}

public static class TellingKinds
{
    /// <summary>Whether it is said again where nobody knows whether it arrived (product 10): calls, rungs and whatever waits for somebody; an answer or a line in a group is not.</summary>
    public static bool MustArrive(this TellingKind kind) => kind is not (TellingKind.Answer or TellingKind.GroupLine);
}

/// <summary>One thing to be said: a row of the outbox. It carries its kind, alert and rung wherever it goes.</summary>
/// <param name="Key">The same thing has the same key, so that unfolding twice says it once.
/// A waiting refresh is replaced by a newer one of its key and gone once done; every other key is kept for ever.</param>
/// <param name="Rung">The rung's name (00:05:00, call, claim 00:10:00 …); null where none.</param>
/// <param name="Late">The bot was down when it fell due at <paramref name="Due"/>.</param>
public sealed record Telling(
    string Key,
    Recipient To,
    TellingKind Kind,
    Say Say,
    DateTimeOffset Due,
    AlertId? Alert = null,
    UnitId? Unit = null,
    string? Rung = null,
    Tell? As = null,
    bool Late = false);

/// <summary>What is said; the words are found when it is sent, in the language of the conversation, from the state as it is then.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "say")]
[JsonDerivedType(typeof(ShowAlert), "alert")]
[JsonDerivedType(typeof(ShowLive), "live")]
[JsonDerivedType(typeof(ShowNotice), "notice")]
[JsonDerivedType(typeof(AwaitedLine), "awaited")]
[JsonDerivedType(typeof(LeadersLine), "leaders")]
[JsonDerivedType(typeof(NoNeedToCome), "no-need")]
[JsonDerivedType(typeof(ShowPost), "post")]
[JsonDerivedType(typeof(PostWord), "post-word")]
[JsonDerivedType(typeof(ShrinkCard), "shrink")]
[JsonDerivedType(typeof(Ready), "ready")]
[JsonDerivedType(typeof(ShowAlarm), "alarm")]
[JsonDerivedType(typeof(TellEvent), "event")]
public abstract record Say
{
    /// <summary>The card that is edited in place; null for a plain line.</summary>
    [JsonIgnore]
    public virtual string? Slot => null;
}

/// <summary>The alert's live card in a group.</summary>
public sealed record ShowAlert(AlertId Alert) : Say
{
    private const string CardSlot = "alert:";
    private const string LineSlot = "line:";

    public override string? Slot => CardSlot + Alert.Value;

    /// <summary>Where a line about the alert can be found again, so that an answer to it is understood.</summary>
    public static string SlotOfLine(AlertId alert, string? rung) => $"{LineSlot}{alert.Value}:{rung}";

    /// <summary>The alert that a slot is about; null where it is about none.</summary>
    public static AlertId? OfSlot(string slot) =>
        (slot.StartsWith(CardSlot, StringComparison.Ordinal) || slot.StartsWith(LineSlot, StringComparison.Ordinal)) && AlertId.TryParse(slot.Split(':')[1], out var alert)
            ? alert
            : null;
}

/// <summary>The one live private card of a person, with a row for everything that waits for him.</summary>
public sealed record ShowLive : Say
{
    public override string? Slot => LiveSlot;

    public const string LiveSlot = "live";
}

/// <summary>The gate's own card of its notice.</summary>
public sealed record ShowNotice(string Notice) : Say
{
    public override string? Slot => "notice:" + Notice;
}

public sealed record AwaitedLine(AlertId Alert, Limit Limit, DateTimeOffset By, IReadOnlyList<UnitId> Units) : Say;

/// <summary>One line in the leaders' group, from 10 people up.</summary>
public sealed record LeadersLine(AlertId Alert) : Say;

public sealed record NoNeedToCome(AlertId Alert) : Say;

/// <summary>The card of a request for a post, for whoever may grant it.</summary>
public sealed record ShowPost(string Request) : Say
{
    public override string? Slot => "post:" + Request;
}

/// <summary>The sentence for whoever is to have a post; untrue once the request stands otherwise.</summary>
public sealed record PostWord(string Request, RequestStatus Status) : Say;

/// <summary>The administrators' card of an episode in which the bot was late; untrue once nothing is late.</summary>
/// <param name="Began">When the episode began: its name.</param>
/// <param name="Since">When the oldest of what was late should have been done.</param>
/// <param name="Over">When the last of it was done.</param>
public sealed record ShowAlarm(DateTimeOffset Began, DateTimeOffset Since, DateTimeOffset? Over = null) : Say
{
    /// <summary>The line that it waits in, behind nothing else.</summary>
    public const string Lane = "watch";

    public override string? Slot => "alarm:" + Began.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}

/// <summary>An older copy of a card shrinks to the line that it was moved.</summary>
public sealed record ShrinkCard(string MessageId) : Say
{
    /// <summary>Planned like the edit of a card: it is made until it succeeds.</summary>
    public static Telling Planned(Recipient to, string messageId, DateTimeOffset at) =>
        new($"shrink|{to.Lane}|{messageId}", to, TellingKind.Refresh, new ShrinkCard(messageId), at);
}

/// <summary>One event of an alert for another program.</summary>
/// <param name="No">Its place in the alert's timeline: 1, 2, 3 …</param>
public sealed record TellEvent(AlertId Alert, int No) : Say;

/// <summary>Words or a card made at once, as the answer to a typed line. Gone after the payload retention.</summary>
/// <param name="Card">Adaptive Card JSON; its <paramref name="Summary"/> is the line on a locked phone.</param>
/// <param name="KeepAs">A slot under which the card is to be found again.</param>
public sealed record Ready(string? Text, string? Card, string? Summary, string? KeepAs = null) : Say
{
    public override string? Slot => KeepAs;
}

[JsonConverter(typeof(JsonStringEnumConverter<Route>))]
public enum Route
{
    [JsonStringEnumMemberName("group")] Group,
    [JsonStringEnumMemberName("private")] Private,
}

[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>The platform took it.</summary>
    [JsonStringEnumMemberName("sent")] Sent,

    /// <summary>No route took it.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>Another message had said it already, or it had become untrue.</summary>
    [JsonStringEnumMemberName("joined")] Joined,
}
