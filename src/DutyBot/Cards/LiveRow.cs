using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Units;

namespace DutyBot.Cards;

/// <summary>One thing that waits for a person: a row of his private card.</summary>
internal abstract record LiveRow
{
    private LiveRow()
    {
    }

    /// <summary>Lower is higher on the card.</summary>
    public abstract int Rank { get; }

    /// <summary>Within a rank, what is due first stands first.</summary>
    public abstract DateTimeOffset By { get; }

    public virtual AlertId? About => null;

    public virtual bool IsDrill => false;

    /// <summary>The person is asked to come (texts 3); <c>Again</c>: for the second time (texts 5).</summary>
    /// <param name="MayPass">There is somebody whom he may hand the call to.</param>
    /// <param name="From">Whoever has handed it to him.</param>
    public sealed record Call(Alert Alert, CalledUnit Unit, bool Again, bool MayPass = false, PersonId? From = null) : OfUnit(Alert, Unit, 1);

    /// <summary>The person has handed the call on and is asked no more.</summary>
    public sealed record PassedOn(Alert Alert, CalledUnit Unit, CallPassed Pass) : OfUnit(Alert, Unit, 6);

    /// <summary>The unit says that the visit is not its own; until that is ruled it is asked to send somebody (texts 10).</summary>
    public sealed record Objected(Alert Alert, CalledUnit Unit, Response.Objected Objection) : OfUnit(Alert, Unit, 3);

    /// <summary>It was ruled that the unit comes after all (texts 10).</summary>
    public sealed record Upheld(Alert Alert, CalledUnit Unit, bool MayPass) : OfUnit(Alert, Unit, 1);

    /// <summary>A backup or a deputy head is asked, because the person called has not answered (texts 6).</summary>
    public sealed record TakeOver(Alert Alert, CalledUnit Unit, RungReached Rung) : OfUnit(Alert, Unit, 1);

    /// <summary>Somebody has answered for the unit and nobody is there yet (texts 4).</summary>
    /// <param name="Mine">By this person.</param>
    /// <param name="Reminded">Asked on the way when he will be there.</param>
    /// <param name="MayUnmean">The answer was a bare word in a group, which may have been meant for something else.</param>
    /// <param name="InPerson">So many visitors have come that this person is asked to come himself, whoever answered.</param>
    public sealed record Coming(Alert Alert, CalledUnit Unit, bool Mine, bool Reminded, bool MayUnmean, bool InPerson = false) : OfUnit(Alert, Unit, Reminded ? 2 : 4)
    {
        /// <summary>It asks him to come; a colleague's answer does not answer that.</summary>
        public bool IsCall => InPerson && !Mine && !Reminded;
    }

    public sealed record Claimed(Alert Alert, CalledUnit Unit, Response.Claimed Claim) : OfUnit(Alert, Unit, 6);

    public sealed record Arrived(Alert Alert, CalledUnit Unit, Response.Arrived Here) : OfUnit(Alert, Unit, 7);

    /// <summary>The unit, or this person of it, need not come.</summary>
    public sealed record Released(Alert Alert, CalledUnit Unit, PersonId Person) : OfUnit(Alert, Unit, 7);

    /// <summary>The head of a unit of which nobody has come within the limit (texts 8).</summary>
    public sealed record HeadTold(Alert Alert, CalledUnit Unit) : OfUnit(Alert, Unit, 2);

    /// <summary>The duty leader: one row for all units of the alert.</summary>
    public sealed record LeaderTold(Alert Alert, bool HasSeen, RingBackAsked? RingBack) : OfAlert(Alert, RingBack is null ? 3 : 0);

    /// <summary>The duty leader is asked to settle a unit's objection (product 5).</summary>
    public sealed record RulingTold(Alert Alert, CalledUnit Unit, Response.Objected Objection) : OfAlert(Alert, 1)
    {
        public override DateTimeOffset By => Unit.ArriveBy;
    }

    /// <summary>The district leader: one row for all units of the alert.</summary>
    public sealed record DistrictTold(Alert Alert, TimeSpan After, bool HasSeen, RungReached? Leader, bool LeaderOnIt) : OfAlert(Alert, 2);

    /// <summary>An open alert on the officer's desk.</summary>
    /// <param name="Whole">False for whoever is only asked to confirm claims.</param>
    /// <param name="Twin">An earlier open alert that may be the same visit.</param>
    public sealed record Desk(Alert Alert, bool Whole, Alert? Twin = null) : OfAlert(Alert, DeskRank(Alert));

    /// <summary>The gate has visitors and an officer is asked for.</summary>
    /// <param name="Late">He was rung late for it.</param>
    public sealed record Visitors(Notice Notice, bool Mine, LateTold? Late = null) : LiveRow
    {
        public override int Rank => 0;

        public override DateTimeOffset By => Notice.At;
    }

    /// <summary>The duty leader: what could not be sent for an hour (product 10).</summary>
    public sealed record UnsentFor(IReadOnlyList<UnsentRow> Rows) : LiveRow
    {
        public override int Rank => 4;

        public override DateTimeOffset By => Rows[0].PutAt ?? Rows[0].Telling.Due;
    }

    public abstract record OfAlert(Alert Alert, int Order) : LiveRow
    {
        public override int Rank => Order;

        public override DateTimeOffset By => Alert.PostedAt;

        public override AlertId? About => Alert.Id;

        /// <summary>Whether there is something left to do for the person; else the row only tells what became of it.</summary>
        public bool Waits => this is not (PassedOn or Released or Claimed or Arrived or Coming { Unit.Comes: false });

        /// <summary>What is only an exercise stands below what is real.</summary>
        public override bool IsDrill => Alert.Kind == AlertKind.Drill;
    }

    public abstract record OfUnit(Alert Alert, CalledUnit Unit, int Order) : OfAlert(Alert, Order)
    {
        public override DateTimeOffset By => Unit.ArriveBy;
    }

    private static int DeskRank(Alert alert) =>
        alert.Units.Any(unit => unit.Response is Response.Claimed) ? 1
        : alert.Units.Any(DeskAsks.IsPhoneAsked) || DeskAsks.IsAnswerAsked(alert) ? 2
        : 5;
}
