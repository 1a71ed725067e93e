using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Cards;

/// <summary>Every card in the situations people meet it in, by name.</summary>
internal static class Examples
{
    private static readonly CardTemplates Templates = CardTemplates.Load();
    private static readonly AsyncLocal<CardTemplates?> Instead = new();

    public static IReadOnlyDictionary<string, CardMessage> In(Language language) => new Dictionary<string, CardMessage>
    {
        ["alert.posted"] = Group(language, Visit.Posted(), "15:11"),
        ["alert.answered"] = Group(language, Answered, "15:20"),
        ["alert.past-limit"] = Group(language, Answered.Until("15:41").Claimed(Town.Land, Town.LandLiaison, "15:41"), "15:42"),
        ["alert.drill"] = Group(language, Visit.Posted(people: 3, kind: AlertKind.Drill, summary: "补偿款 发放_时间"), "15:11"),
        ["alert.late"] = AlertCard.Of(To(language, "15:19"), Visit.Posted(), Account, Town.At("15:11"), repeat: true),
        ["alert.sixty"] = Group(language, Visit.Posted(moreUnits: 58), "15:12"),
        ["alert.unreached"] = Group(language, Visit.Posted(people: 3).Unreached("15:12", Town.Bailu, Town.BailuLiaison), "15:12"),
        ["alert.ten-unreached"] = Group(language, Visit.Posted(people: 3, moreUnits: 8).Unreached("15:12", Town.Bailu, Town.BailuLiaison), "15:12"),
        ["alert.result"] = Group(language, Closing, "16:20"),
        ["alert.closed"] = Group(language, Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null)), "16:25"),
        ["alert.cancelled"] = Group(language, Visit.Posted().Then(new CancelAlert(Town.At("15:20"), Town.Officer, CancelReason.Mistake, null)), "15:20"),
        ["live.call"] = Live(language, Town.BailuLiaison, "15:11", Visit.Posted()),
        ["live.call-late"] = LiveCard.Of(To(language, "15:16"), Rows(Town.BailuLiaison, "15:16", Visit.Posted()), Late("15:11", "15:16")),
        ["live.call-again"] = Live(language, Town.BailuLiaison, "15:16", Visit.Posted().Until("15:16")),
        ["live.take-over"] = Live(language, Town.BailuDeputy, "15:21", Visit.Posted().Until("15:21")),
        ["live.answered"] = Live(language, Town.BailuLiaison, "15:14", Visit.Posted().Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14")),
        ["live.answered-bare"] = LiveCard.Of(
            To(language, "15:14"),
            LiveRows.For(Town.BailuLiaison, [Answered], [], Duty("15:14"), new HashSet<AlertId> { Answered.Alert.Id })),
        ["live.colleague-answered"] = Live(language, Town.BailuDeputy, "15:15", Answered),
        ["live.reminder"] = Live(language, Town.BailuLiaison, "15:31", Visit.Posted().Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14").Until("15:31")),
        ["live.claimed"] = Live(language, Town.BailuLiaison, "15:33", Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:33")),
        ["live.arrived"] = Live(language, Town.BailuLiaison, "15:35", Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:33").Confirmed(Town.Bailu, "15:35")),
        ["live.released"] = Live(language, Town.BailuLiaison, "15:40", Answered.Then(new SetResult(Town.At("15:40"), Town.Officer, VisitResult.Answered))),
        ["live.two-calls"] = Live(language, Town.BailuLiaison, "15:20", Answered, Visit.Posted(people: 3, number: "20261123-04", at: "15:19")),
        ["live.head"] = Live(language, Town.BailuHead, "15:41", Answered.Until("15:41")),
        ["live.leader"] = Live(language, Town.DutyLeader, "15:41", Answered.Until("15:41")),
        ["live.leader-asked-back"] = Live(language, Town.DutyLeader, "15:58", Leaders),
        ["live.district"] = Live(language, Town.DistrictLeader, "15:56", Answered.Confirmed(Town.Land, "15:26").Until("15:56")),
        ["live.district-pressed"] = Live(language, Town.DistrictLeader, "15:58", Leaders),
        ["live.desk"] = Live(language, Town.Officer, "15:12", Visit.Posted()),
        ["live.desk-unreached"] = Live(language, Town.Officer, "15:13", Visit.Posted(people: 3)
            .Unreached("15:12", Town.Bailu, Town.BailuLiaison, Town.BailuBackup, Town.BailuDeputy, Town.BailuHead).Unreached("15:13", Town.Land, Town.DutyLeader)),
        ["live.in-place"] = Live(language, Town.BailuBackup, "15:12", Visit.Posted(people: 3).Unreached("15:12", Town.Bailu, Town.BailuLiaison)),
        ["live.desk-asks"] = Live(language, Town.Officer, "15:33", Silent.Claimed(Town.Bailu, Town.BailuLiaison, "15:33"), Busy),
        ["live.desk-claims"] = Live(language, Town.Officer, "15:33", Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:33").Claimed(Town.Land, Town.LandLiaison, "15:33")),
        ["live.desk-result"] = Live(language, Town.Officer, "16:20", Closing),
        ["live.desk-sixty"] = Live(language, Town.Officer, "15:22", [.. Enumerable.Range(1, 12).Select(number => Visit.Posted(number: $"20261123-{number:00}", moreUnits: 58).Until("15:21"))]),
        ["live.desk-forty"] = Live(language, Town.Officer, "15:22", [.. Enumerable.Range(1, 40).Select(number => Visit.Posted(number: $"20261123-{number:00}").Until("15:21"))]),
        ["alert.thirty"] = Group(language, Visit.Posted(moreUnits: 28), "15:12"),
        ["live.unsent"] = LiveCard.Of(To(language, "16:12"), LiveRows.For(Town.DutyLeader, [Visit.Posted()], [], Duty("16:12"), unsent: [.. Enumerable.Range(1, 4).Select(Unsent)])),
        ["live.second-officer"] = Live(language, Town.SecondOfficer, "15:43", Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:33").Until("15:43")),
        ["live.desk-and-call"] = LiveCard.Of(
            To(language, "15:12"),
            LiveRows.For(Town.BailuLiaison, [Visit.Posted().Alert with { PostedBy = Town.BailuLiaison }], [], Duty("15:12"))),
        ["live.visitors"] = LiveCard.Of(To(language, "15:06"), LiveRows.For(Town.Officer, [], [Notice()], Duty("15:06"))),
        ["live.visitors-mine"] = LiveCard.Of(To(language, "15:09"), LiveRows.For(Town.Officer, [Visit.Posted()], [Taken], Duty("15:09"))),
        ["live.empty"] = LiveCard.Of(To(language, "15:06"), []),
        ["live.empty-officer"] = LiveCard.Of(To(language, "15:06"), [], mayPost: true),
        ["moved"] = MovedCard.Of(To(language, "15:32"), Town.At("15:32")),
        ["draft"] = DraftCard.Of(To(language, "15:10"), Draft, _ => Town.At("15:41"), Town.At("15:40"), unit => unit == Town.Land ? 1 : 0),
        ["question.people"] = QuestionCard.Of(To(language, "15:10"), Question.People, new FormStart(), "q#0.People", first: true),
        ["question.topic"] = QuestionCard.Of(To(language, "15:10"), Question.Topic, new FormStart(People: 12), "q#1.Topic"),
        ["question.territory"] = QuestionCard.Of(To(language, "15:10"), Question.Territory, new FormStart(People: 12, Topic: new TopicCode("LAND")), "q#2.Territory", problem: Texts.In(language).TryHelp),
        ["question.place"] = QuestionCard.Of(To(language, "15:10"), Question.Place, FormStart.Of(Draft with { Kind = AlertKind.Drill, Place = null }), "q#3.Place"),
        ["question.level"] = QuestionCard.Of(To(language, "15:10"), Question.Level, new FormStart(Kind: AlertKind.Transfer), "q#0.Level", first: true),
        ["draft.posted"] = DraftCard.Posted(To(language, "15:11"), new AlertId("20261123-03"), Town.At("15:11")),
        ["draft.dropped"] = DraftCard.Dropped(To(language, "15:11"), Town.At("15:11")),
        ["draft.replaced"] = DraftCard.Replaced(To(language, "15:11"), Town.At("15:11")),
        ["draft.lapsed"] = DraftCard.Lapsed(To(language, "15:41"), Town.At("15:41")),
        ["form"] = AlertForm.Of(To(language, "15:10")),
        ["form.filled"] = AlertForm.Of(To(language, "15:10"), new FormStart(7, new TopicCode("LAND"), Town.Bailu, new PlaceId("EAST_GATE"), [Town.Land, Town.Labour], "n1")),
        ["notice.told"] = NoticeCard.Of(To(language, "15:06"), Notice()),
        ["notice.taken"] = NoticeCard.Of(To(language, "15:09"), Taken),
        ["notice.posted"] = NoticeCard.Of(To(language, "15:11"), Taken with { Status = NoticeStatus.Posted, Posted = new AlertId("20261123-03") }),
        ["notice.not-needed"] = NoticeCard.Of(To(language, "15:11"), Taken with { Status = NoticeStatus.NotNeeded }),
        ["choice.acknowledge"] = ChoiceCard.Acknowledge(To(language, "15:20"), Two),
        ["choice.arrive"] = ChoiceCard.Arrive(To(language, "15:20"), Two),
        ["choice.unit-of"] = ChoiceCard.UnitOf(To(language, "15:20"), Answered, [Town.Bailu, Town.Land], Verbs.Arrive, new Press { Alert = "20261123-03" }),
        ["choice.withdrawal"] = ChoiceCard.Withdrawal(To(language, "15:20"), Answered),
        ["choice.closing"] = ChoiceCard.Result(To(language, "15:20"), Answered, Verbs.Close),
        ["choice.result"] = ChoiceCard.Result(To(language, "15:20"), Answered, Verbs.Result),
        ["choice.unit"] = ChoiceCard.Unit(To(language, "15:20"), "中心", [(Town.Bailu, "通报 12人 征地 白鹭镇"), (Town.Land, "通报 12人 征地 征拆中心")]),
        ["status.open"] = StatusCard.Open(To(language, "15:31"), [Answered, Busy]),
        ["status.open-office"] = StatusCard.Open(To(language, "15:31"), [Answered], callList: true),
        ["status.none-office"] = StatusCard.Open(To(language, "15:31"), [], callList: true),
        ["call-list"] = CallListCard.Of(To(language, "15:31", moreUnits: 0), phones: true),
        ["call-list.group"] = CallListCard.Of(To(language, "15:31", moreUnits: 0), phones: false),
        ["call-list.sixty"] = CallListCard.Of(To(language, "15:31"), phones: true),
        ["status.sixty"] = StatusCard.One(To(language, "15:12"), Visit.Posted(moreUnits: 58)),
        ["status.ten"] = StatusCard.One(To(language, "15:12"), Visit.Posted(moreUnits: 8)),
        ["status.own"] = StatusCard.Open(To(language, "15:31"), [Answered], new HashSet<UnitId> { Town.Bailu }),
        ["status.one"] = StatusCard.One(To(language, "09:00", plusDays: 1), Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null))),
        ["status.said"] = StatusCard.One(To(language, "15:14"), Visit.Posted(people: 3).Unreached("15:12", Town.Bailu, Town.BailuLiaison), more: true, said: (alert, unit) => SaidTo.Of(To(language, "15:14"), alert, unit, Said)),
        ["status.none"] = StatusCard.Open(To(language, "15:31"), []),
        ["help.officer"] = HelpCard.Of(To(language, "15:00"), Town.District().Person(Town.Officer)),
        ["help.unit"] = HelpCard.Of(To(language, "15:00"), Town.District().Person(Town.BailuLiaison)),
        ["help.leader"] = HelpCard.Of(To(language, "15:00"), Town.District().Person(Town.DutyLeader), mayBind: true),
        ["help.gate"] = HelpCard.Of(To(language, "15:00"), Town.District().Person(Town.Gate)),
        ["help.stranger"] = HelpCard.Of(To(language, "15:00"), null),
        ["help.stranger-in-group"] = HelpCard.Of(To(language, "15:00"), null, group: Purpose.Alerts),
        ["visitors.form"] = VisitorsForm.Of(To(language, "15:00"), "once1", new PlaceId("EAST_GATE")),
        ["post.form"] = PostForm.Of(To(language, "15:00"), Town.Bailu),
        ["greeting"] = GreetingCard.Of(To(language, "15:00")),
        ["greeting.bound"] = GreetingCard.Bound(To(language, "15:00"), Purpose.Alerts),
        ["members"] = GreetingCard.Members(To(language, "15:00"), "Hall_1", new GroupMembers(96, 2, 12, 7)),
        ["members.all"] = GreetingCard.Members(To(language, "15:00"), null, new GroupMembers(108, 0, 0, 0)),
        ["members.no-list"] = GreetingCard.Members(To(language, "15:00"), null, null),
        ["post.asked"] = PostCard.Of(To(language, "15:12"), Request),
        ["post.granted"] = PostCard.Of(To(language, "15:14"), Decided(RequestStatus.Granted) with { To = new PersonId("T04-5") }),
        ["post.denied"] = PostCard.Of(To(language, "15:14"), Decided(RequestStatus.Denied)),
        ["post.replaced"] = PostCard.Of(To(language, "15:14"), Request with { Status = RequestStatus.Replaced, DecidedAt = Town.At("15:14") }),
        ["post.lapsed"] = PostCard.Of(To(language, "15:12", plusDays: 1), Request with { Status = RequestStatus.Lapsed }),
        ["post.empty"] = PostCard.Of(To(language, "15:12"), Request with { Unit = new UnitId("none") }, repeat: true),
        ["live.desk-objection"] = Live(language, Town.Officer, "15:20", Objected),
        ["live.desk-objection-told"] = Live(language, Town.Officer, "15:22", Objected.Then(new ObjectToCall(Town.At("15:15"), Town.Bailu, Town.BailuLiaison, ObjectionReason.Other, "村界_未定*")).Until("15:21")),
        ["live.desk-offers"] = Live(language, Town.Officer, "15:16", Offered),
        ["live.desk-reached"] = Live(language, Town.Officer, "15:23", Visit.Posted().Then(new PhoneUnit(Town.At("15:22"), Town.Bailu, Town.Officer, Answered: true))),
        ["live.desk-close-asked"] = Live(language, Town.Officer, "15:41", Closed(Town.LandLiaison, "15:39"), Twin("15:22")),
        ["live.desk-transfer"] = Live(language, Town.Officer, "15:20", Transfer.Then(new PhoneUnit(Town.At("15:15"), Town.Land, Town.Officer, Answered: true))),
        ["live.desk-drill"] = LiveCard.Of(To(language, "15:12"), Rows(Town.DutyLeader, "15:12", Visit.Posted(kind: AlertKind.Drill))),
        ["live.desk-twin"] = Live(language, Town.Officer, "15:21", Answered, Twin("15:20")),
        ["draft.twin"] = DraftCard.Of(To(language, "15:20"), Draft, _ => Town.At("15:51"), Town.At("15:50"), _ => 1, [Answered]),
        ["draft.drill"] = DraftCard.Of(To(language, "15:10"), Draft with { Kind = AlertKind.Drill, PartySize = 7, Place = null }, unit => Town.At(unit == Town.Land ? "15:31" : "15:41"), Town.At("15:40"), _ => 0),
        ["draft.transfer"] = DraftCard.Of(
            To(language, "15:10"), Draft with { Kind = AlertKind.Transfer, Level = AlertLevel.Province, Territory = Town.Songtao }, _ => Town.At("15:11", 1), Town.At("15:40"), _ => 0),
        ["form.drill"] = AlertForm.Of(To(language, "15:10"), FormStart.Of(Draft with { Kind = AlertKind.Drill })),
        ["form.transfer"] = AlertForm.Of(To(language, "15:10"), new FormStart(Kind: AlertKind.Transfer, Level: AlertLevel.City)),
        ["vouch.choose"] = VouchCard.ChooseUnit(To(language, "15:16"), Visit.Posted(), "o1", Verbs.Accept),
        ["vouch.choose-sixty"] = VouchCard.ChooseUnit(To(language, "15:16"), Visit.Posted(moreUnits: 58), "o1", Verbs.Enter),
        ["reassign"] = ReassignCard.Of(To(language, "15:20"), Objected, Town.Land),
        ["more.open"] = MoreCard.Of(To(language, "15:20"), Answered, "once1", [Answered, Busy]),
        ["more.objection"] = MoreCard.Of(To(language, "15:20", moreUnits: 0), Objected, "once1", []),
        ["more.sixty"] = MoreCard.Of(To(language, "15:20"), Visit.Posted(moreUnits: 30), "once1", [.. Enumerable.Range(4, 12).Select(number => Visit.Posted(number: $"20261123-{number:00}").Alert)]),
        ["more.result"] = MoreCard.Of(To(language, "16:20"), Closing, "once1", []),
        ["more.transfer"] = MoreCard.Of(To(language, "15:20", moreUnits: 0), Transfer, "once1", []),
        ["more.closed"] = MoreCard.Of(To(language, "09:00", plusDays: 1), Ended, "once1", []),
        ["more.too-late"] = MoreCard.Of(To(language, "17:00", plusDays: 1), Ended, "once1", []),
        ["backfill"] = BackfillCard.Of(To(language, "15:45"), Answered.Confirmed(Town.Land, "15:26")),
        ["backfill.transfer"] = BackfillCard.Of(To(language, "15:45"), Transfer),
        ["backfill.sixty"] = BackfillCard.Of(To(language, "15:45"), Visit.Posted(moreUnits: 58)),
        ["alert.objected"] = Group(language, Objecting, "15:20"),
        ["alert.upheld"] = Group(language, Objecting.Upheld(Town.Land, "15:22"), "15:22"),
        ["alert.reassigned"] = Group(language, Objecting.Reassigned(Town.Land, Town.Labour, "15:22"), "15:22"),
        ["alert.waves"] = Group(language, Grown, "15:42"),
        ["alert.limits"] = Group(language, Limits, "15:12"),
        ["alert.limits-sixty"] = Group(language, Visit.Posted(moreUnits: 58, policies: TownsSooner), "15:12"),
        ["alert.how"] = Group(language, Relayed, "15:30"),
        ["alert.late-arrival"] = Group(language, Answered.Confirmed(Town.Land, "15:26").Claimed(Town.Bailu, Town.BailuLiaison, "15:49").Confirmed(Town.Bailu, "15:50"), "15:50"),
        ["alert.passed-on"] = Group(language, Visit.Posted().Passed(Town.Bailu, Town.BailuLiaison, "15:13"), "15:14"),
        ["alert.reopened"] = Group(language, Reopened, "16:40"),
        ["alert.nobody"] = Group(language, Visit.Posted().Then(new ExcuseUnit(Town.At("15:15"), Town.Officer, Town.Bailu)).Then(new ExcuseUnit(Town.At("15:15"), Town.Officer, Town.Land)), "15:16"),
        ["alert.transfer"] = Group(language, Visit.Transferred(), "15:11"),
        ["alert.transfer-sixty"] = Group(language, Visit.Transferred([Town.Land, Town.Labour, Town.Songtao, .. Enumerable.Range(1, 4).Select(more => new UnitId($"X{more:00}"))], moreUnits: 58), "15:11"),
        ["alert.transfer-answered"] = Group(language, HalfSettled.Objected(Town.Land, Town.LandLiaison, "15:30"), "15:31"),
        ["alert.transfer-past"] = AlertCard.Of(To(language, "15:12", plusDays: 1), HalfSettled.Until("15:12", plusDays: 1), Account),
        ["alert.transfer-settled"] = Group(language, Settled, "16:02"),
        ["alert.transfer-withdrawn"] = Group(language, Visit.Transferred().Then(new CancelAlert(Town.At("15:20"), Town.Officer, CancelReason.Duplicate, null)), "15:20"),
        ["alert.merged"] = Group(language, MergedAway, "15:20"),
        ["alert.closed-waves"] = Group(language, Grown.Then(Arrival(Town.Bailu, "15:23", "16:10")).Closed("16:25"), "16:25"),
        ["live.passed-on"] = Live(language, Town.BailuLiaison, "15:14", Visit.Posted().Passed(Town.Bailu, Town.BailuLiaison, "15:13")),
        ["live.passed-to-me"] = Live(language, Town.BailuBackup, "15:14", Visit.Posted().Passed(Town.Bailu, Town.BailuLiaison, "15:13")),
        ["live.called-later"] = Live(language, Town.BailuDeputy, "15:20", Visit.Posted(people: 3).Grown(4, "15:20")),
        ["live.objected"] = Live(language, Town.LandLiaison, "15:20", Objecting),
        ["live.upheld"] = Live(language, Town.LandLiaison, "15:22", Objecting.Upheld(Town.Land, "15:22")),
        ["live.upheld-again"] = Live(language, Town.LandLiaison, "15:16", Visit.Posted().Objected(Town.Land, Town.LandLiaison, "15:13").Upheld(Town.Land, "15:14").Until("15:16")),
        ["live.upheld-coming"] = Live(language, Town.LandLiaison, "15:22", Answered.Objected(Town.Land, Town.LandLiaison, "15:20").Upheld(Town.Land, "15:22")),
        ["live.reassigned"] = Live(language, Town.LandLiaison, "15:22", Objecting.Reassigned(Town.Land, Town.Labour, "15:22")),
        ["live.excused"] = Live(language, Town.BailuLiaison, "15:22", Visit.Posted().Then(new ExcuseUnit(Town.At("15:22"), Town.Officer, Town.Bailu))),
        ["live.fewer"] = Live(language, Town.BailuHead, "15:22", Visit.Posted().Then(new CorrectAlert(Town.At("15:22"), Town.Officer, 2, null, null))),
        ["live.reopened"] = Live(language, Town.BailuLiaison, "16:40", Reopened),
        ["live.late-arrival"] = Live(language, Town.BailuLiaison, "15:50", Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:49").Confirmed(Town.Bailu, "15:50")),
        ["live.late-claim"] = Live(language, Town.BailuLiaison, "15:49", Answered.Claimed(Town.Bailu, Town.BailuLiaison, "15:49")),
        ["live.ruling"] = Live(language, Town.DutyLeader, "15:24", Objecting.Until("15:24")),
        ["live.ruling-plain"] = Live(language, Town.DutyLeader, "15:41", Visit.Posted().Objected(Town.Land, Town.LandLiaison, "15:19", ObjectionReason.Other, words: "已有专班_在办").Until("15:41")),
        ["live.transfer-call"] = Live(language, Town.BailuLiaison, "15:11", Visit.Transferred()),
        ["live.transfer-again"] = Live(language, Town.BailuLiaison, "11:11", 1, Visit.Transferred().Until("11:11", plusDays: 1)),
        ["live.transfer-take-over"] = Live(language, Town.BailuBackup, "15:11", 1, Visit.Transferred().Until("15:11", plusDays: 1)),
        ["live.transfer-answered"] = Live(language, Town.BailuLiaison, "15:20", HalfSettled),
        ["live.transfer-objected"] = Live(language, Town.LandLiaison, "15:30", HalfSettled.Objected(Town.Land, Town.LandLiaison, "15:30", suggests: Town.Labour)),
        ["live.transfer-upheld"] = Live(language, Town.LandLiaison, "15:32", HalfSettled.Objected(Town.Land, Town.LandLiaison, "15:30").Upheld(Town.Land, "15:32")),
        ["live.transfer-ruling"] = Live(language, Town.DutyLeader, "15:32", HalfSettled.Objected(Town.Land, Town.LandLiaison, "15:30").Then(new AskRuling(Town.At("15:31"), Town.Officer, Town.Land))),
        ["live.transfer-reassigned"] = Live(language, Town.LandLiaison, "15:32", HalfSettled.Reassigned(Town.Land, Town.Labour, "15:32")),
        ["live.transfer-leader"] = LiveCard.Of(To(language, "15:20"), [new LiveRow.LeaderTold(Visit.Transferred(), HasSeen: false, RingBack: null)]),
        ["live.transfer-district"] = LiveCard.Of(To(language, "15:20"), [new LiveRow.DistrictTold(Visit.Transferred(), TimeSpan.FromMinutes(45), HasSeen: false, Leader: null, LeaderOnIt: false)]),
        ["object"] = ObjectCard.Of(To(language, "15:14", moreUnits: 0), Visit.Posted(), Town.Land),
        ["object.sixty"] = ObjectCard.Of(To(language, "15:14"), Visit.Posted(kind: AlertKind.Drill), Town.Land),
        ["object.transfer"] = ObjectCard.Of(To(language, "15:14", moreUnits: 0), Visit.Transferred(), Town.Land),
        ["choice.limits"] = ChoiceCard.Acknowledge(To(language, "15:20"), [(Limits, Town.Land), (Visit.Transferred(), Town.Land)]),
        ["status.awaited"] = StatusCard.Awaited(To(language, "15:42"), [Objecting, Busy], arrival: true),
        ["status.unanswered"] = StatusCard.Awaited(To(language, "15:42"), [Answered, Busy, Limits, Visit.Transferred()], arrival: false),
        ["status.awaited-sixty"] = StatusCard.Awaited(To(language, "15:12"), [.. Enumerable.Range(1, 12).Select(number => Visit.Posted(number: $"20261123-{number:00}", moreUnits: 58).Alert)], arrival: true),
        ["status.awaited-own"] = StatusCard.Awaited(To(language, "15:42"), [Answered, Busy], arrival: true, new HashSet<UnitId> { Town.Bailu }),
        ["status.nobody-to-arrive"] = StatusCard.Awaited(To(language, "16:20"), [Closing], arrival: true),
        ["status.nobody-to-answer"] = StatusCard.Awaited(To(language, "15:20"), [Answered], arrival: false),
        ["status.limits"] = StatusCard.One(To(language, "15:20"), Limits),
        ["status.transfer"] = StatusCard.One(To(language, "15:20"), HalfSettled),
        ["status.transfer-settled"] = StatusCard.One(To(language, "16:02"), Settled),
        ["status.merged"] = StatusCard.One(To(language, "15:20"), MergedAway),
        ["status.drill"] = StatusCard.Open(To(language, "15:20"), [Visit.Posted(kind: AlertKind.Drill)]),
    };

    /// <summary>The same, drawn from other templates.</summary>
    public static IReadOnlyDictionary<string, CardMessage> From(CardTemplates templates, Language language)
    {
        Instead.Value = templates;
        try
        {
            return In(language);
        }
        finally
        {
            Instead.Value = null;
        }
    }

    public static Showing To(Language language, string time, int plusDays = 0, int moreUnits = 58) =>
        new(Instead.Value ?? Templates, new OnDuty(Town.District(moreUnits), Town.At(time, plusDays), Town.Zone), language);

    /// <summary>The land centre is on its way, Bailu has answered late.</summary>
    public static Visit Answered => Visit.Posted()
        .Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14", eta: "15:50")
        .Acknowledged(Town.Land, Town.LandLiaison, "15:15", eta: "15:25", enRoute: true);

    public static Visit Closing => Answered
        .Claimed(Town.Land, Town.LandLiaison, "15:26")
        .Claimed(Town.Bailu, Town.BailuLiaison, "15:33")
        .Confirmed(Town.Land, "15:27")
        .Confirmed(Town.Bailu, "15:34")
        .Then(new SetResult(Town.At("16:20"), Town.Officer, VisitResult.Assigned));

    /// <summary>The land centre objects and suggests the labour bureau.</summary>
    public static Visit Objected => Visit.Posted()
        .Then(new ObjectToCall(Town.At("15:14"), Town.Land, Town.LandLiaison, ObjectionReason.NotDuty, null, Town.Labour));

    /// <summary>Two people whom the directory does not know have answered, one of them for Bailu.</summary>
    public static Visit Offered => Visit.Posted()
        .Then(new OfferAnswer(Town.At("15:14"), "o1", "29:a", null, "*小李* [链接](x)", null, Arrives: false))
        .Then(new OfferAnswer(Town.At("15:15"), "o2", "29:b", null, "Mr. Chen", Town.Bailu, Arrives: true));

    public static Visit Transfer => Visit.Posted(people: 2, kind: AlertKind.Transfer);

    public static Visit Ended => Closing.Then(new CloseAlert(Town.At("16:25"), Town.Officer, null));

    /// <summary>The same topic and territory, posted once more.</summary>
    public static Visit Twin(string at) => Visit.Posted(people: 13, number: "20261123-04", at: at);

    /// <summary>The land centre says that the visit is not its own.</summary>
    public static Visit Objecting => Visit.Posted().Objected(Town.Land, Town.LandLiaison, "15:19", suggests: Town.Labour);

    public static Visit MergedAway => Visit.Posted().Then(new MergeAlert(Town.At("15:20"), Town.Officer, new AlertId("20261123-02")));

    public static Visit HalfSettled => Visit.Transferred().Acknowledged(Town.Bailu, Town.BailuLiaison, "15:20");

    public static Visit Settled => HalfSettled.Acknowledged(Town.Land, Town.LandLiaison, "16:02");

    public static Visit Reopened => Visit.Posted().Acknowledged(Town.Bailu, Town.BailuLiaison, "15:14").Closed("16:25")
        .Then(new ReopenAlert(Town.At("16:30"), Town.Officer))
        .Then(new CallUnit(Town.At("16:35"), Town.Officer, Town.Land));

    /// <summary>Towns have 20 minutes, departments 30.</summary>
    public static AlertPolicies TownsSooner => AlertPolicies.Default with { Rules = [new PolicyRule(UnitKind.Town, Arrive: TimeSpan.FromMinutes(20))] };

    public static Visit Limits => Visit.Posted(policies: TownsSooner);

    public static Func<Visit, AlertCommand> Arrival(UnitId unit, string arrived, string recorded) =>
        _ => new BackfillUnits(Town.At(recorded), Town.Officer, [new TrueTimes(unit, null, Town.At(arrived))]);

    /// <summary>A second wave, and where they talk.</summary>
    private static Visit Grown => Visit.Posted(people: 7).Grown(5, "15:32")
        .Claimed(Town.Land, Town.LandLiaison, "15:26").Confirmed(Town.Land, "15:27")
        .Then(new StartReception(Town.At("15:40"), Town.Officer, new PlaceId("HALL"), Since: null));

    /// <summary>Answered by telephone, by somebody vouched for, and written down late.</summary>
    private static Visit Relayed => Visit.Posted(units: [Town.Land, Town.Labour, Town.Songtao])
        .Then(new AcknowledgeByPhone(Town.At("15:14"), Town.Bailu, Town.Officer, Eta: Town.At("15:35")))
        .Then(new OfferAnswer(Town.At("15:15"), "o1", "29:x", null, "somebody", Town.Land, Arrives: false))
        .Then(new AcceptAnswer(Town.At("15:16"), Town.Officer, "o1"))
        .Then(_ => new BackfillUnits(Town.At("15:30"), Town.Officer, [new TrueTimes(Town.Labour, Town.At("15:20"), null)]))
        .Then(Arrival(Town.Songtao, "15:23", "15:30"));

    public static Notice Notice() => new("n1", Town.At("15:06"), Town.Gate, 7, new PlaceId("EAST_GATE"), NoticeStatus.Told, [Town.Officer]);

    private static Visit Closed(PersonId by, string at) => Answered
        .Then(new AskToClose(Town.At("15:38"), Town.BailuLiaison))
        .Then(new AskToClose(Town.At(at), by));

    private static Visit Silent => Visit.Posted(units: [Town.Land, Town.Labour]).Acknowledged(Town.Land, Town.LandLiaison, "15:14").Until("15:33");

    private static Visit Busy => Visit.Posted(people: 3, number: "20261123-04", at: "15:30", units: [Town.Songtao])
        .Then(new PhoneUnit(Town.At("15:32"), Town.Bailu, Town.Officer, Answered: false));

    private static Visit Leaders => Answered.Confirmed(Town.Land, "15:26").Until("15:56")
        .Then(new SeeAlert(Town.At("15:50"), Town.DutyLeader))
        .Then(new AskRingBack(Town.At("15:58"), Town.DistrictLeader));

    private static Notice Taken => Notice() with { Status = NoticeStatus.Taken, TakenBy = Town.Officer, TakenAt = Town.At("15:09") };

    private static PostRequest Request => new(
        "r1", Town.At("15:10"), new Account("29:new", null, "New_Colleague"), null, Town.Bailu, Role.Liaison, new ConversationId("group"), RequestStatus.Asked, Town.BailuDeputy, Tell.Deputy, From: Town.BailuLiaison);

    /// <summary>Of forty visits that wait for one person, some find room.</summary>
    public static CardMessage FortyRows(Language language) => Live(
        language, Town.BailuLiaison, "15:22", [.. Enumerable.Range(1, 40).Select(number => Visit.Posted(number: $"20261123-{number:00}").Until("15:21"))]);

    /// <summary>The liaison was not reached, his backup got it, the other unit's has read it.</summary>
    private static readonly Told[] Said =
    [
        Call(Town.Bailu, Town.BailuLiaison, Outcome.Failed),
        Call(Town.Bailu, Town.BailuBackup, Outcome.Sent),
        Call(Town.Land, Town.LandLiaison, Outcome.Sent) with { ReadAt = Town.At("15:13") },
    ];

    private static Told Call(UnitId unit, PersonId person, Outcome outcome) => new(
        new Telling("call", new ToPerson(person), TellingKind.Call, new ShowLive(), Town.At("15:12"), new AlertId("20261123-03"), unit), outcome, outcome == Outcome.Failed ? null : Route.Private, Town.At("15:12"));

    /// <summary>Rows that have waited for an hour: to people and to the group, of every kind.</summary>
    private static UnsentRow Unsent(int number) => new(
        number,
        new Telling(
            $"k{number}", number == 3 ? new ToConversation(new ConversationId("hall")) : new ToPerson(number == 2 ? Town.DistrictLeader : Town.BailuLiaison),
            number switch { 1 => TellingKind.Call, 2 => TellingKind.Ring, 3 => TellingKind.GroupCard, 4 => TellingKind.Release, _ => TellingKind.Post },
            new ShowLive(), Town.At("15:11"), number > 4 ? null : new AlertId("20261123-03"), number == 3 ? null : Town.Bailu),
        null,
        Town.At("16:11"));

    private static PostRequest Decided(RequestStatus status) => Request with { Status = status, DecidedBy = Town.BailuDeputy, DecidedAt = Town.At("15:14") };

    private static Draft Draft => new("d1", Town.Officer, Town.At("15:10"), 12, new TopicCode("LAND"), Town.Bailu, [Town.Land], new PlaceId("EAST_GATE"));

    private static IReadOnlyList<(Alert Alert, UnitId Unit)> Two => [(Answered, Town.Bailu), (Busy, Town.Bailu)];

    private static CardMessage Group(Language language, Alert alert, string time) => AlertCard.Of(To(language, time), alert, Account);

    private static CardMessage Live(Language language, PersonId me, string time, params Visit[] visits) =>
        LiveCard.Of(To(language, time), Rows(me, time, visits));

    private static CardMessage Live(Language language, PersonId me, string time, int plusDays, Visit visit) =>
        LiveCard.Of(To(language, time, plusDays), LiveRows.For(me, [visit.Alert], [], new OnDuty(Town.District(58), Town.At(time, plusDays), Town.Zone)));

    private static IReadOnlyList<LiveRow> Rows(PersonId me, string time, params Visit[] visits) =>
        LiveRows.For(me, [.. visits.Select(visit => visit.Alert)], [], Duty(time));

    private static OnDuty Duty(string time) => new(Town.District(58), Town.At(time), Town.Zone);

    private static Dictionary<AlertId, LateTold> Late(string due, string told) => new() { [new AlertId("20261123-03")] = new LateTold(Town.At(due), Town.At(told)) };

    // As long as the account ids of the largest platform are.
    private static string Account(PersonId person) => "29:1" + person.Value.PadRight(68, 'a');
}
