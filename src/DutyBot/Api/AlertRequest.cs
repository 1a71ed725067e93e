using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using DutyBot.Domain.Alerts;

namespace DutyBot.Api;

/// <summary>What another program says of a visit or a matter (product 7); there is no field for anybody's person.</summary>
/// <param name="Units">In order; the first besides the territory leads.</param>
internal sealed record AlertRequest(
    [property: Description("Number of people.")][property: Range(1, AlertRequest.MostPeople)] int PartySize,
    [property: Description("Code of a topic of the office's list. Accusations are never posted.")] string Topic,
    [property: Description("Street, town or township where the matter lies.")] string TerritoryUnit,
    [property: Description("onsite: visitors are here. transfer: a matter passed down, nobody comes. A drill is begun by the duty leader alone.")] AlertKind Kind = AlertKind.Onsite,
    [property: Description("Of a transfer, and only of one: city or province.")] AlertLevel? Level = null,
    [property: Description("Units to be called, the territory is one of them whether it is named or not; the first other one leads. Left out: the topic's lead, as the chat proposes it.")] IReadOnlyList<string>? Units = null,
    [property: Description("A place of the office's list, by its code or one of its words.")] string? Place = null,
    [property: Description("What it is about, in at most 60 characters, without anybody's name or number.")][property: MaxLength(AlertRequest.LongestSummary)] string? Summary = null,
    [property: Description("When the visitors were noticed, with an offset; within the last 24 hours.")] DateTimeOffset? NoticedAt = null)
{
    public const int MostPeople = 9999;

    public const int LongestSummary = 60;

    public static readonly TimeSpan LongestAgo = TimeSpan.FromHours(24);

    /// <summary>How far ahead a given time may lie, for clocks that differ by a moment.</summary>
    public static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(1);
}
