using DutyBot.Domain.Alerts;
using DutyBot.Domain.Keeping;

namespace DutyBot.Domain.Tests.Keeping;

public sealed class Names_in_history
{
    private static readonly DateTimeOffset At = new(2021, 8, 21, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void of_people_nobody_knew_are_taken_out_and_what_they_did_stays()
    {
        var offered = new AnswerOffered(At, "offer-1", "29:new", "entra", "new colleague", new UnitId("T04"), Arrives: true);
        var settled = new OfferSettled(At.AddMinutes(1), new PersonId("O01-3"), "offer-1", Accepted: true);
        var history = new AlertHistory(new AlertId("20210821-01"), [new AlertRow(1, At, [settled]), new AlertRow(2, At, [settled, offered])], "hash");

        var row = Assert.Single(Names.Without(history));
        Assert.Equal(2, row.Number);
        Assert.Equal([settled, offered with { Account = "", AadObjectId = null, ShownAs = "" }], row.Events);
        Assert.Empty(Names.Without(history with { Rows = [history.Rows[0], row] }));
    }
}
