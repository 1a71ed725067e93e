using System.Text.RegularExpressions;
using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;
using DutyBot.Tests.Cards;

namespace DutyBot.Tests.Edges;

/// <summary>A matter of the city or province is acknowledged; whatever is done to it, nobody is sent anywhere (domain 4.7.5).</summary>
public sealed partial class A_transfer_of_any_course
{
    private const int Seed = 20261125;

    private static readonly UnitId[] Units = [Town.Bailu, Town.Songtao, Town.Land, Town.Labour];

    private static readonly CardTemplates Templates = CardTemplates.Load();

    [Fact]
    public void has_no_limit_of_arrival_dispatches_nobody_and_says_nothing_of_coming()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 300; round++)
        {
            var (history, at) = Course(random);
            var events = history.Rows.SelectMany(row => row.Events).ToList();
            Assert.All(events.OfType<UnitCalled>(), called => Assert.Null(called.ArriveBy));
            Assert.All(events.OfType<UnitCalled>().SelectMany(called => called.Rungs), rung => Assert.DoesNotContain(rung.Tell, tell => tell is Tell.Coming or Tell.Head or Tell.DistrictLeader));
            Assert.DoesNotContain(events, happened => happened is ArrivalClaimed or ArrivalConfirmed or ReceptionStarted or ReceptionSet or WaveAdded or ClaimPending or LimitPassed { Limit: Limit.Arrive });
            Assert.All(history.Now!.Responses, unit => Assert.False(unit.Comes));

            var duty = new OnDuty(Town.District(), at, Town.Zone);
            Conversation[] groups = [Group("hall", Purpose.Alerts), Group("leaders", Purpose.Leaders)];
            var tellings = AlertTeller.Of(history, 1, duty, groups);
            Assert.DoesNotContain(tellings, telling => telling.Say is LeadersLine or AwaitedLine);
            foreach (var language in Enum.GetValues<Language>())
            {
                var to = new Showing(Templates, duty, language);
                Silent(AlertCard.Of(to, history.Now, person => person.Value));
                foreach (var person in duty.District.People)
                    Silent(LiveCard.Of(to, LiveRows.For(person.Id, [history.Now], [], duty)));
            }
        }
    }

    /// <summary>Posted by somebody at any hour, then whatever people and the clock may do; what the rules refuse changes nothing.</summary>
    private static (AlertHistory History, DateTimeOffset At) Course(Random random)
    {
        var at = Town.At("15:11").AddMinutes(random.Next(24 * 60));
        var id = new AlertId("20261123-05");
        var district = Town.District();
        var units = Units.Where(_ => random.Next(2) == 0).ToList();
        AlertCommand command = new PostAlert(
            at, Town.Officer, null, AlertKind.Transfer, random.Next(1, 40), new TopicCode("LAND"), Units[random.Next(Units.Length)], units, null, null, null, random.Next(2) == 0 ? AlertLevel.City : AlertLevel.Province);
        var policies = random.Next(2) == 0 ? AlertPolicies.Default : Examples.TownsSooner;
        var history = AlertHistory.None(id);
        for (var step = 0; step < 12; step++)
        {
            if (AlertRules.Decide(history.Now, command, new OnDuty(district, at, Town.Zone), policies) is Decision<AlertEvent>.Happened([_, ..] happened))
                history = new AlertHistory(id, [.. history.Rows, new AlertRow(history.Rows.Count + 1, at, happened)], "");
            at = at.AddMinutes(random.Next(1, 400));
            command = Next(random, at, history.Now!);
        }

        return (history, at);
    }

    private static AlertCommand Next(Random random, DateTimeOffset at, Alert alert)
    {
        var called = alert.Units.ToList();
        var unit = called.Count > 0 && random.Next(6) > 0 ? called[random.Next(called.Count)].Unit : Units[random.Next(Units.Length)];
        var own = new PersonId($"{unit}-{random.Next(1, 5)}");
        return random.Next(18) switch
        {
            0 => new AcknowledgeAlert(at, unit, own, own, at.AddMinutes(20), EnRoute: true),
            1 => new ExpectArrival(at, unit, own, at.AddMinutes(10), EnRoute: true),
            2 => new ClaimArrival(at, unit, own),
            3 => new ConfirmArrival(at, unit, Town.Officer, at),
            4 => new ObjectToCall(at, unit, own, ObjectionReason.NotTerritory, null, Town.Songtao),
            5 => new UpholdUnit(at, Town.Officer, unit),
            6 => new ReassignUnit(at, Town.Officer, unit, Units[random.Next(Units.Length)]),
            7 => new CallUnit(at, Town.Officer, Units[random.Next(Units.Length)]),
            8 => new AddPeople(at, Town.Officer, 20, at.ToString("O")),
            9 => new CorrectAlert(at, Town.Officer, random.Next(1, 40), null, new PlaceId("HALL")),
            10 => new PassCall(at, unit, own),
            11 => new StartReception(at, Town.Officer, new PlaceId("HALL"), null),
            12 => new BackfillUnits(at, Town.Officer, [new TrueTimes(unit, random.Next(2) == 0 ? at : null, at)]),
            13 => new OfferAnswer(at, at.ToString("O"), "29:a", null, "somebody", unit, Arrives: random.Next(2) == 0),
            14 => new PhoneUnit(at, unit, Town.Officer, Answered: false),
            15 => new SetResult(at, Town.Officer, VisitResult.Answered),
            16 => new ExcuseUnit(at, Town.Officer, unit),
            _ => new PassDeadline(at, at.AddDays(-2)),
        };
    }

    private static void Silent(CardMessage card)
    {
        Assert.DoesNotMatch(Coming(), card.Fallback);
        Assert.DoesNotMatch(Coming(), card.Summary);
        Assert.DoesNotMatch(Coming(), string.Join('\n', CardReader.Texts(System.Text.Json.Nodes.JsonNode.Parse(card.Card)!)));
        Assert.DoesNotContain(CardReader.Actions(System.Text.Json.Nodes.JsonNode.Parse(card.Card)!), action => (string?)action["verb"] is Verbs.Arrive or Verbs.Eta or Verbs.Confirm or Verbs.Pass or Verbs.Sent);
    }

    private static Conversation Group(string id, Purpose purpose) => new(new ConversationId(id), "msteams", "https://example.org", "bot", null, true) { Purpose = purpose };

    [GeneratedRegex(@"到场|赶到|请到|前到|不用来|\barriv|\bcom(e|es|ing)\b|I'm here|(?-i:reception hall)", RegexOptions.IgnoreCase)]
    private static partial Regex Coming();
}
