using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Cards;

/// <summary>An alert as the real rules make it, command by command.</summary>
internal sealed record Visit(Alert Alert, District District, AlertPolicies Policies)
{
    private static readonly DateTimeOffset Awake = Town.At("08:00");

    public static implicit operator Alert(Visit visit) => visit.Alert;

    public static Visit Posted(
        int people = 12, string number = "20261123-03", string at = "15:11", IReadOnlyList<UnitId>? units = null, AlertKind kind = AlertKind.Onsite, string? summary = null, int moreUnits = 0,
        AlertLevel level = AlertLevel.District, AlertPolicies? policies = null)
    {
        var district = Town.District(moreUnits);
        IReadOnlyList<UnitId> called = units ?? [Town.Land, .. Enumerable.Range(1, moreUnits).Select(more => new UnitId($"X{more:00}"))];
        var post = new PostAlert(Town.At(at), kind == AlertKind.Drill ? Town.DutyLeader : Town.Officer, null, kind, people, new TopicCode("LAND"), Town.Bailu, called, kind == AlertKind.Transfer ? null : new PlaceId("EAST_GATE"), summary, null,
            kind == AlertKind.Transfer && level == AlertLevel.District ? AlertLevel.City : level);
        return new Visit(After(null, new AlertId(number), post, district, policies ?? AlertPolicies.Default), district, policies ?? AlertPolicies.Default);
    }

    public Visit Then(Func<Visit, AlertCommand> command) => this with { Alert = After(Alert, Alert.Id, command(this), District, Policies) };

    public Visit Then(AlertCommand command) => Then(_ => command);

    /// <summary>The clock reaches this moment; whatever fell due until then happens.</summary>
    public Visit Until(string time, int plusDays = 0) => Then(new PassDeadline(Town.At(time, plusDays), Awake));

    /// <summary>A matter that the city has passed down; its one limit is a day.</summary>
    public static Visit Transferred(IReadOnlyList<UnitId>? units = null, int moreUnits = 0) =>
        Posted(people: 2, number: "20261123-05", at: "15:11", units: units, kind: AlertKind.Transfer, moreUnits: moreUnits, level: AlertLevel.City);

    public Visit Objected(UnitId unit, PersonId by, string at, ObjectionReason reason = ObjectionReason.NotDuty, UnitId? suggests = null, string? words = null) =>
        Then(new ObjectToCall(Town.At(at), unit, by, reason, words, suggests));

    public Visit Upheld(UnitId unit, string at) => Then(new UpholdUnit(Town.At(at), Town.Officer, unit));

    public Visit Reassigned(UnitId unit, UnitId to, string at) => Then(new ReassignUnit(Town.At(at), Town.Officer, unit, to));

    public Visit Passed(UnitId unit, PersonId by, string at) => Then(new PassCall(Town.At(at), unit, by));

    /// <summary>No route took what was said to these people of a unit.</summary>
    public Visit Unreached(string at, UnitId unit, params PersonId[] people) => people.Aggregate(this, (visit, person) =>
        visit.Then(new RecordReach(Town.At(at), [new Reach(unit, person, person == Town.DutyLeader ? Tell.DutyLeader : Tell.Called, "call", Town.At(at), Took: false)])));

    public Visit Grown(int people, string at) => Then(new AddPeople(Town.At(at), Town.Officer, people, at));

    public Visit Closed(string at) => Then(new CloseAlert(Town.At(at), Town.Officer, VisitResult.Answered));

    public Visit Acknowledged(UnitId unit, PersonId by, string at, string? eta = null, bool enRoute = false) =>
        Then(new AcknowledgeAlert(Town.At(at), unit, by, null, eta is null ? null : Town.At(eta), enRoute));

    public Visit Claimed(UnitId unit, PersonId by, string at) => Then(new ClaimArrival(Town.At(at), unit, by));

    public Visit Confirmed(UnitId unit, string at) => Then(new ConfirmArrival(Town.At(at), unit, Town.Officer));

    private static Alert After(Alert? now, AlertId id, AlertCommand command, District district, AlertPolicies policies)
    {
        var decision = AlertRules.Decide(now, command, new OnDuty(district, command.At, Town.Zone), policies);
        var happened = Assert.IsType<Decision<AlertEvent>.Happened>(decision);
        return happened.Events.Aggregate(now, (alert, one) => Alert.Apply(id, alert, one))!;
    }
}
