using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Cards;

/// <summary>A drill is marked on every card and in every line (domain 4.7).</summary>
public sealed class A_drill
{
    private static readonly Visit Posted = Visit.Posted(kind: AlertKind.Drill);

    private static readonly Visit Answered = Posted.Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14").Acknowledged(Town.Land, Town.LandLiaison, "15:15");

    private static readonly Visit Objecting = Posted.Objected(Town.Land, Town.LandLiaison, "15:15", suggests: Town.Labour);

    private static readonly Visit Claimed = Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:30");

    /// <summary>Every kind of row that a drill can put on somebody's card.</summary>
    private static readonly (string Row, PersonId Me, string Time, Visit Visit)[] Situations =
    [
        (nameof(LiveRow.Call), Town.BailuLiaison, "15:11", Posted),
        (nameof(LiveRow.Call), Town.BailuLiaison, "15:16", Posted.Until("15:16")),
        (nameof(LiveRow.PassedOn), Town.BailuLiaison, "15:14", Posted.Passed(Town.Bailu, Town.BailuLiaison, "15:13")),
        (nameof(LiveRow.Objected), Town.LandLiaison, "15:16", Objecting),
        (nameof(LiveRow.Upheld), Town.LandLiaison, "15:17", Objecting.Upheld(Town.Land, "15:17")),
        (nameof(LiveRow.TakeOver), Town.BailuBackup, "15:21", Posted.Until("15:21")),
        (nameof(LiveRow.Coming), Town.BailuLiaison, "15:15", Answered),
        (nameof(LiveRow.Coming), Town.BailuLiaison, "15:31", Answered.Until("15:31")),
        (nameof(LiveRow.Claimed), Town.BailuLiaison, "15:30", Claimed),
        (nameof(LiveRow.Arrived), Town.BailuLiaison, "15:31", Claimed.Then(new ConfirmArrival(Town.At("15:31"), Town.Bailu, Town.DutyLeader))),
        (nameof(LiveRow.Released), Town.BailuLiaison, "15:20", Posted.Reassigned(Town.Bailu, Town.Songtao, "15:20")),
        (nameof(LiveRow.HeadTold), Town.BailuHead, "15:41", Answered.Until("15:41")),
        (nameof(LiveRow.LeaderTold), Town.DutyLeader, "15:41", Elsewhere(Answered.Until("15:41"))),
        (nameof(LiveRow.RulingTold), Town.DutyLeader, "15:20", Elsewhere(Objecting).Until("15:20")),
        (nameof(LiveRow.Desk), Town.DutyLeader, "15:11", Posted),
        (nameof(LiveRow.Desk), Town.DutyLeader, "15:21", Posted.Until("15:21")),
        (nameof(LiveRow.Desk), Town.DutyLeader, "15:30", Claimed),
        (nameof(LiveRow.Desk), Town.DutyLeader, "15:16", Objecting),
        (nameof(LiveRow.Desk), Town.SecondOfficer, "15:40", Claimed.Until("15:40")),
    ];

    private static readonly Visit[] States =
    [
        Posted, Answered, Objecting, Claimed, Visit.Posted(people: 12, kind: AlertKind.Drill, moreUnits: 58),
        Answered.Closed("15:50"),
        Posted.Then(new CancelAlert(Town.At("15:20"), Town.Officer, CancelReason.Mistake, null)),
        Posted.Then(new MergeAlert(Town.At("15:20"), Town.Officer, new AlertId("20261123-02"))),
        Answered.Closed("15:50").Then(new ReopenAlert(Town.At("15:55"), Town.Officer)),
    ];

    [Theory]
    [InlineData(Language.Chinese, "【演练】")]
    [InlineData(Language.English, "DRILL")]
    public void is_marked_on_every_card(Language language, string mark)
    {
        List<CardMessage> cards = [];
        foreach (var (row, me, time, visit) in Situations)
        {
            var rows = LiveRows.For(me, [visit.Alert], [], new(Town.District(), Town.At(time), Town.Zone));
            Assert.Contains(rows, shown => shown.GetType().Name == row);
            cards.Add(LiveCard.Of(Examples.To(language, time), rows));
        }

        foreach (var visit in States)
        {
            cards.Add(AlertCard.Of(Examples.To(language, "15:56"), visit, _ => null));
            cards.Add(StatusCard.One(Examples.To(language, "15:56"), visit));
        }

        var to = Examples.To(language, "15:20");
        cards.AddRange(
        [
            StatusCard.Open(to, [Posted]),
            StatusCard.Awaited(to, [Posted], arrival: true),
            StatusCard.Awaited(to, [Posted], arrival: false),
            ChoiceCard.Acknowledge(to, [(Posted, Town.Bailu)]),
            ChoiceCard.Arrive(to, [(Posted, Town.Bailu)]),
            ChoiceCard.UnitOf(to, Posted, [Town.Bailu, Town.Land], Verbs.Arrive, new Press()),
            ObjectCard.Of(to, Posted, Town.Land),
        ]);

        Assert.All(cards, card =>
        {
            Assert.Contains(mark, card.Summary, StringComparison.Ordinal);
            Assert.Contains(mark, card.Fallback, StringComparison.Ordinal);
            Assert.Contains(A_card.Objects(JsonNode.Parse(card.Card)), node => node["text"] is JsonValue text && ((string)text!).Contains(mark, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void shows_every_kind_of_row_that_there_is() => Assert.Equal(
        // Visitors at the gate belong to no alert yet, a drill never reaches the district leader, and is over before anything of it was unsent for an hour.
        typeof(LiveRow).GetNestedTypes().Where(type => !type.IsAbstract).Select(type => type.Name).Except([nameof(LiveRow.Visitors), nameof(LiveRow.DistrictTold), nameof(LiveRow.UnsentFor)]).Order(StringComparer.Ordinal),
        Situations.Select(situation => situation.Row).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Language.Chinese, "【演练】")]
    [InlineData(Language.English, "DRILL")]
    public void is_marked_in_every_line(Language language, string mark)
    {
        var (to, later) = (Examples.To(language, "15:25"), Examples.To(language, "09:00", plusDays: 1));
        List<string> lines =
        [
            Lines.Awaited(to, Posted, Limit.Acknowledge, [(Town.Bailu, Town.At("15:41"))]).Text,
            Lines.Awaited(to, Posted, Limit.Arrive, [(Town.Bailu, Town.At("15:41")), (Town.Land, Town.At("15:51"))]).Text,
            Lines.Leaders(to, Posted).Text,
            AlertTitle.Summary(to, Posted),
            AlertTitle.Brief(to, Posted),
            .. A_line.Releases(to, AlertKind.Drill).Select(line => line.Text),
            .. States.Where(visit => !visit.Alert.IsOpen).Select(visit => No.Because(later, Refusal.AlertEnded, visit).Text),
        ];
        Assert.All(lines, line => Assert.Contains(mark, line, StringComparison.Ordinal));
    }

    /// <summary>Posted by a colleague, so that it stands on no desk of the leader's own.</summary>
    private static Visit Elsewhere(Visit visit) => visit with { Alert = visit.Alert with { PostedBy = Town.Officer } };
}
