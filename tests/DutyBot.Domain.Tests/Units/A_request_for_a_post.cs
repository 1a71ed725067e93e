using System.Text.Json;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Outgoing;
using DutyBot.Domain.Succession;
using DutyBot.Domain.Units;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Units;

public sealed class A_request_for_a_post
{
    private static readonly Account Newcomer = new("29:new", "entra-new", "New Colleague");
    private static readonly ConversationId Group = new("group");

    /// <summary>Everybody has the account that his id names.</summary>
    private static readonly District District = With();

    [Fact]
    public void goes_to_the_deputy_head_else_the_head_else_the_duty_leader()
    {
        Assert.Equal((Bailu.Deputy, Tell.Deputy), AskedOf(Asks()));
        Assert.Equal((Bailu.Head, Tell.Head), AskedOf(Asks(district: With(away: [Bailu.Deputy]))));
        Assert.Equal((Bailu.Head, Tell.Head), AskedOf(Asks(district: With(noAccount: [Bailu.Deputy]))));
        Assert.Equal((DutyLeader, Tell.DutyLeader), AskedOf(Asks(district: With(away: [Bailu.Deputy, Bailu.Head]))));
        Refused(Refusal.NobodyToAsk, Asks(district: With(away: [Bailu.Deputy, Bailu.Head, DutyLeader, OfficeHead])));
    }

    [Fact]
    public void goes_to_nobody_who_asks_himself_or_would_give_the_post_over()
    {
        Assert.Equal(Bailu.Head, AskedOf(Asks(role: Role.UnitDeputy)).Person);
        Assert.Equal(Bailu.Deputy, AskedOf(Asks(role: Role.UnitHead)).Person);
        Assert.Equal(Bailu.Head, AskedOf(Asks(AccountOf(Bailu.Deputy), Role.Liaison)).Person);
    }

    [Fact]
    public void is_for_units_that_are_called_and_their_four_posts()
    {
        foreach (var role in UnitPosts.All)
            Assert.Equal(role, Changed(Asks(role: role)).Now.Role);
        foreach (var unit in new[] { new UnitId("O01"), new UnitId("L01"), new UnitId("D09"), new UnitId("none") })
            Refused(Refusal.NoSuchPost, Asks(unit: unit));
        Refused(Refusal.NoSuchPost, Asks(role: Role.DutyOfficer));
    }

    [Fact]
    public void is_for_nobody_of_the_office_the_gate_or_the_leadership()
    {
        foreach (var person in new[] { Officer, Seconded, Guard, DutyLeader, OfficeHead, DistrictLeader })
            Refused(Refusal.NoPostForOffice, Asks(AccountOf(person)));
        Assert.Null(Changed(Asks()).Now.ById);
        Assert.Equal(Land.Liaison, Changed(Asks(AccountOf(Land.Liaison))).Now.ById);
    }

    [Fact]
    public void of_whoever_holds_the_post_is_nothing_new() => Assert.Null(Same(Asks(AccountOf(Bailu.Liaison))));

    [Fact]
    public void said_again_is_the_same_one_and_for_another_post_stands_in_its_place()
    {
        var first = Asked();

        Assert.Same(first, Same(Asks(earlier: [first])));
        var (now, taken, replaced) = Changed(Asks(role: Role.LiaisonBackup, earlier: [first, first with { Id = "older", Status = RequestStatus.Lapsed }]));
        Assert.Equal((Role.LiaisonBackup, RequestStatus.Asked, null), (now.Role, now.Status, taken));
        Assert.Equal([("r1", RequestStatus.Replaced)], replaced.Select(older => (older.Id, older.Status)));
        Refused(Refusal.RequestSettled, Says(replaced[0], new GrantPost(Minute(2), Bailu.Deputy)));
    }

    [Fact]
    public void that_was_refused_is_not_asked_again_on_the_same_day()
    {
        var denied = Changed(Says(Asked(), new DenyPost(Minute(3), Bailu.Deputy))).Now;

        Assert.Equal((RequestStatus.Denied, Bailu.Deputy, Minute(3), null), (denied.Status, denied.DecidedBy, denied.DecidedAt, denied.NextMoment));
        Refused(Refusal.RequestDenied, Asks(earlier: [denied]));
        Assert.Equal(RequestStatus.Asked, Changed(Asks(role: Role.UnitHead, earlier: [denied])).Now.Status);
    }

    [Fact]
    public void makes_an_unknown_account_a_person_of_the_unit_and_keeps_who_was_there()
    {
        var (granted, taken, _) = Changed(Says(Asked(), new GrantPost(Minute(3), Bailu.Deputy)));
        var (now, to) = (After(taken!), new PersonId("T04-5"));

        Assert.Equal((RequestStatus.Granted, Bailu.Deputy, Minute(3), Bailu.Liaison, to, null), (granted.Status, granted.DecidedBy, granted.DecidedAt, granted.From, granted.To, granted.NextMoment));
        Assert.Equal(new Person(to, "New Colleague", "New Colleague", Bailu.Unit, [], Role.Liaison, "29:new", "entra-new"), now.WithAccount("29:new", null)! with { AlsoUnits = [] });
        Assert.Equal(to, new OnDuty(now, Start, Zone).Called(Bailu.Unit));
        Assert.True(now.Person(to)!.MayAnswerFor(Bailu.Unit));
        Assert.False(now.Person(Bailu.Liaison)!.MayAnswerFor(Bailu.Unit));
        Assert.Equal([true, false], new[] { Bailu.Liaison, to }.Select(person => now.Person(person)!.HasLeft));
        Assert.Equal((Bailu.Unit, Role.Liaison), (now.Person(Bailu.Liaison)!.Unit, now.Person(Bailu.Liaison)!.Role));
    }

    [Fact]
    public void gives_a_known_person_the_unit_beside_his_own_and_the_role_of_his_highest_post()
    {
        var deputy = After(Changed(Says(Asked(AccountOf(Land.Deputy)), new GrantPost(Minute(3), Bailu.Deputy))).Taken!).Person(Land.Deputy)!;
        Assert.Equal((Land.Unit, Role.UnitDeputy), (deputy.Unit, deputy.Role));
        Assert.Equal([true, true, false], new[] { Land, Bailu, Housing }.Select(unit => deputy.MayAnswerFor(unit.Unit)));

        var backup = After(Changed(Says(Asked(AccountOf(Bailu.Backup), Role.UnitHead), new GrantPost(Minute(3), Bailu.Deputy))).Taken!);
        Assert.Equal((Role.UnitHead, Bailu.Backup, Bailu.Backup), (backup.Person(Bailu.Backup)!.Role, backup.Unit(Bailu.Unit)!.HeadId, backup.Unit(Bailu.Unit)!.BackupId));
    }

    [Fact]
    public void leaves_the_right_to_answer_to_whoever_holds_another_post_there()
    {
        var both = With(unit: unit => unit.Id == Bailu.Unit ? unit with { BackupId = Bailu.Liaison } : unit);
        var now = After(Changed(Says(Asked(), new GrantPost(Minute(3), Bailu.Deputy), both)).Taken!, both);

        Assert.True(now.Person(Bailu.Liaison)!.MayAnswerFor(Bailu.Unit));
        Assert.Equal(Role.LiaisonBackup, now.Person(Bailu.Liaison)!.Role);
    }

    [Fact]
    public void gives_back_what_somebody_had_given_over()
    {
        var gone = After(Changed(Says(Asked(), new GrantPost(Minute(3), Bailu.Deputy))).Taken!);
        var back = After(Changed(Says(Asked() with { By = AccountOf(Bailu.Liaison), ById = Bailu.Liaison }, new GrantPost(Minute(9), Bailu.Deputy), gone)).Taken!, gone);

        Assert.True(back.Person(Bailu.Liaison)!.MayAnswerFor(Bailu.Unit));
        Assert.False(back.Person(new PersonId("T04-5"))!.MayAnswerFor(Bailu.Unit));
        Assert.Null(back.Person(Bailu.Liaison)!.GaveOver);
    }

    [Fact]
    public void is_granted_by_the_units_heads_the_duty_leader_and_an_admin_and_by_nobody_else()
    {
        var withAdmin = With(change: person => person.Id == Seconded ? person with { Role = Role.Admin } : person);
        foreach (var by in new[] { Bailu.Deputy, Bailu.Head, DutyLeader, Seconded })
            Assert.Equal(by, Changed(Says(Asked(), new GrantPost(Minute(3), by), withAdmin)).Now.DecidedBy);
        foreach (var by in new[] { Bailu.Liaison, Bailu.Backup, Land.Head, Officer, OfficeHead, DistrictLeader, Guard })
        {
            Refused(Refusal.OnlyAboveInUnit, Says(Asked(), new GrantPost(Minute(3), by)));
            Refused(Refusal.OnlyAboveInUnit, Says(Asked(), new DenyPost(Minute(3), by)));
        }

        Refused(Refusal.UnknownPerson, Says(Asked(), new GrantPost(Minute(3), Stranger)));
        Refused(Refusal.NoSuchRequest, PostRules.Decide(null, new GrantPost(Minute(3), Bailu.Deputy), Duty(District)));
    }

    [Fact]
    public void is_granted_by_nobody_for_himself_or_for_the_post_that_he_holds()
    {
        Refused(Refusal.OwnRequest, Says(Asked(AccountOf(Bailu.Deputy)) with { ById = Bailu.Deputy }, new GrantPost(Minute(3), Bailu.Deputy)));
        Refused(Refusal.OnlyAboveInUnit, Says(Asked(role: Role.UnitDeputy), new GrantPost(Minute(3), Bailu.Deputy)));
        Assert.NotNull(Changed(Says(Asked(role: Role.UnitDeputy), new GrantPost(Minute(3), Bailu.Head))).Taken);
    }

    [Fact]
    public void is_decided_once()
    {
        var granted = Changed(Says(Asked(), new GrantPost(Minute(3), Bailu.Deputy)));
        var after = After(granted.Taken!);

        Assert.Same(granted.Now, Same(Says(granted.Now, new GrantPost(Minute(4), Bailu.Deputy), after)));
        Assert.Same(granted.Now, Same(Says(granted.Now, new GrantPost(Minute(4), DutyLeader), after)));
        Refused(Refusal.RequestSettled, Says(granted.Now, new DenyPost(Minute(4), Bailu.Deputy), after));
        var elsewhere = Changed(Says(Asked(AccountOf(Bailu.Backup)), new GrantPost(Minute(4), Bailu.Deputy), With(unit: unit => unit.Id == Bailu.Unit ? unit with { LiaisonId = Bailu.Backup } : unit)));
        Assert.Null(elsewhere.Taken);
    }

    [Fact]
    public void lapses_after_a_day()
    {
        var asked = Asked();

        Assert.Equal(Minute(24 * 60), asked.NextMoment);
        Assert.Same(asked, Same(Says(asked, new PassPostDeadline(Minute((24 * 60) - 0.001)))));
        Refused(Refusal.RequestLapsed, Says(asked, new GrantPost(Minute(24 * 60), Bailu.Deputy)));
        var lapsed = Changed(Says(asked, new PassPostDeadline(Minute(24 * 60)))).Now;
        Assert.Equal((RequestStatus.Lapsed, null), (lapsed.Status, lapsed.NextMoment));
        Refused(Refusal.RequestLapsed, Says(lapsed, new GrantPost(Minute(24 * 60 + 1), Bailu.Deputy)));
        Assert.Same(lapsed, Same(Says(lapsed, new PassPostDeadline(Minute(24 * 60 + 1)))));
    }

    [Theory]
    [InlineData("2021-08-21T08:59:59+08:00", "2021-08-21T09:00:00+08:00")]
    [InlineData("2021-08-21T09:00:00+08:00", null)]
    [InlineData("2021-08-21T20:29:59+08:00", null)]
    [InlineData("2021-08-21T20:30:00+08:00", "2021-08-22T09:00:00+08:00")]
    [InlineData("2021-08-21T17:00:00+00:00", "2021-08-22T09:00:00+08:00")]
    public void rings_nobody_by_night_and_lasts_as_long(string at, string? rings)
    {
        var moment = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        DateTimeOffset? expected = rings is null ? null : DateTimeOffset.Parse(rings, System.Globalization.CultureInfo.InvariantCulture);
        var asked = Changed(PostRules.Ask(new AskForPost("r1", moment, Newcomer, Bailu.Unit, Role.Liaison, Group), [], new OnDuty(District, moment, Zone))).Now;

        Assert.Equal((expected, expected ?? asked.LapsesAt), (asked.TellAt, asked.NextMoment));
        if (expected is { } due)
            Assert.Equal((null, moment.AddHours(24)), (Changed(Says(asked, new PassPostDeadline(due))).Now is var now ? now.TellAt : due, asked.LapsesAt));
    }

    [Fact]
    public void said_from_above_is_granted_at_once()
    {
        foreach (var by in new[] { Bailu.Head, Bailu.Deputy, DutyLeader })
        {
            var (now, taken, _) = Changed(Fills(by));
            Assert.Equal((RequestStatus.Granted, by, Bailu.Liaison, new PersonId("T04-5")), (now.Status, now.DecidedBy, now.From, now.To));
            Assert.Equal(new PersonId("T04-5"), taken!.Unit.LiaisonId);
        }

        foreach (var by in new[] { Bailu.Liaison, Land.Head, Officer, DistrictLeader })
            Refused(Refusal.OnlyAboveInUnit, Fills(by));
        Refused(Refusal.UnknownPerson, Fills(Stranger));
        Refused(Refusal.OwnRequest, Fills(Bailu.Head, AccountOf(Bailu.Head)));
        Refused(Refusal.OnlyAboveInUnit, Fills(Bailu.Head, role: Role.UnitHead));
        Refused(Refusal.NoPostForOffice, Fills(DutyLeader, AccountOf(Officer)));
        Refused(Refusal.NoSuchPost, Fills(DutyLeader, unit: new UnitId("O01")));
        Assert.Null(Same(Fills(Bailu.Head, AccountOf(Bailu.Liaison))));
    }

    [Fact]
    public void rings_whoever_may_grant_it_once_and_tells_whoever_asked_each_turn()
    {
        var asked = Asked();
        Assert.Equal(
            [(TellingKind.Post, "person:T04-2"), (TellingKind.Answer, "account:29:new")],
            Told(null, asked));
        Assert.Equal([(TellingKind.Refresh, "person:T04-2"), (TellingKind.Answer, "account:29:new")], Told(asked, asked with { Status = RequestStatus.Denied }));
        Assert.Equal([(TellingKind.Refresh, "person:T04-2"), (TellingKind.Answer, "person:T04-5")], Told(asked, asked with { Status = RequestStatus.Granted, To = new PersonId("T04-5") }));
        var kept = asked with { TellAt = Minute(60) };
        Assert.Equal([(TellingKind.Answer, "account:29:new")], Told(null, kept));
        Assert.Equal([(TellingKind.Post, "person:T04-2")], Told(kept, asked));
        var above = Changed(Fills(Bailu.Head)).Now;
        Assert.Equal([(TellingKind.Post, "person:T04-5")], Told(null, above));
        Assert.Empty(Told(null, above with { TellAt = Minute(60) }));
        Assert.Equal([(TellingKind.Post, "person:T04-5")], Told(above with { TellAt = Minute(60) }, above));
    }

    [Fact]
    public void is_the_same_when_it_is_read_back()
    {
        var granted = Changed(Says(Asked(), new GrantPost(Minute(3), Bailu.Deputy))).Now;
        var text = JsonSerializer.Serialize(granted, DomainJson.Default.PostRequest);

        Assert.Equal(granted, JsonSerializer.Deserialize(text, DomainJson.Default.PostRequest));
        Assert.DoesNotContain("lapsesAt", text, StringComparison.Ordinal);
    }

    private static PostDecision Asks(Account? by = null, Role role = Role.Liaison, UnitId? unit = null, District? district = null, params PostRequest[] earlier) =>
        PostRules.Ask(new AskForPost("r1", Start, by ?? Newcomer, unit ?? Bailu.Unit, role, Group), earlier, Duty(district ?? District));

    private static PostRequest Asked(Account? by = null, Role role = Role.Liaison) => Changed(Asks(by, role)).Now;

    private static PostDecision Fills(PersonId by, Account? to = null, Role role = Role.Liaison, UnitId? unit = null) =>
        PostRules.Fill(new FillPost("r2", Start, by, to ?? Newcomer, unit ?? Bailu.Unit, role, Group), Duty(District));

    private static PostDecision Says(PostRequest request, PostCommand command, District? district = null) =>
        PostRules.Decide(request, command, new OnDuty(district ?? District, command.At, Zone));

    private static IEnumerable<(TellingKind, string)> Told(PostRequest? before, PostRequest now) =>
        PostTeller.Of(before, now, Minute(60)).Select(telling => (telling.Kind, telling.To.Lane));

    private static (PersonId Person, Tell As) AskedOf(PostDecision decision) => Changed(decision).Now is var now ? (now.AskedOf!.Value, now.AskedAs!.Value) : default;

    private static OnDuty Duty(District district) => new(district, Start, Zone);

    private static Account AccountOf(PersonId person) => new("29:" + person.Value, null, person.Value);

    private static District With(PersonId[]? away = null, PersonId[]? noAccount = null, Func<Person, Person>? change = null, Func<Unit, Unit>? unit = null)
    {
        var known = Of(person =>
        {
            var one = noAccount?.Contains(person.Id) == true ? person : person with { ChannelUserId = "29:" + person.Id.Value };
            one = away?.Contains(person.Id) == true ? one with { Leave = [new Leave(Day, Day)] } : one;
            return change?.Invoke(one) ?? one;
        });
        return new District(known.Name, known.Units.Select(unit ?? (same => same)), known.People, known.Topics, known.Places);
    }

    private static District After(TakenPost taken, District? before = null)
    {
        var old = before ?? District;
        return new District(
            old.Name,
            old.Units.Select(unit => unit.Id == taken.Unit.Id ? taken.Unit : unit),
            old.People.Where(person => taken.People.All(changed => changed.Id != person.Id)).Concat(taken.People),
            old.Topics,
            old.Places);
    }

    private static PostDecision.Changed Changed(PostDecision decision) => Assert.IsType<PostDecision.Changed>(decision);

    private static PostRequest? Same(PostDecision decision) => Assert.IsType<PostDecision.AlreadySo>(decision).Now;

    private static void Refused(Refusal why, PostDecision decision) => Assert.Equal(why, Assert.IsType<PostDecision.Refused>(decision).Why);
}
