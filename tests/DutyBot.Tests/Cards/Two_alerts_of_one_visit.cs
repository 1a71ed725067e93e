using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Domain.Notices;

namespace DutyBot.Tests.Cards;

public sealed class Two_alerts_of_one_visit
{
    private static readonly Alert First = Visit.Posted();

    [Fact]
    public void are_offered_to_be_merged_on_the_later_one_alone()
    {
        var second = Examples.Twin("15:26").Alert;
        Assert.Equal(First.Id, Twins.Of(second, Twins.ByVisit([First, second]), Town.At("15:26"))?.Id);
        Assert.Null(Twins.Of(First, Twins.ByVisit([First, second]), Town.At("15:26")));
    }

    [Theory]
    [InlineData("15:26", "15:41", true)]
    [InlineData("15:26", "15:42", false)]
    [InlineData("15:27", "15:27", false)]
    public void are_near_within_15_minutes_and_offered_for_so_long(string posted, string now, bool offered) =>
        Assert.Equal(offered, Twins.Of(Examples.Twin(posted), Twins.ByVisit([First]), Town.At(now)) is not null);

    [Fact]
    public void are_open_and_of_one_kind_topic_and_territory()
    {
        var second = Examples.Twin("15:20").Alert;
        Alert[] others =
        [
            First with { Topic = new TopicCode("LABOR") },
            First with { Territory = Town.Songtao },
            First with { Kind = AlertKind.Drill },
            First with { Status = AlertStatus.Cancelled },
        ];
        Assert.Null(Twins.Of(second, Twins.ByVisit(others), Town.At("15:20")));
        Assert.Null(Twins.Of(second with { Status = AlertStatus.Closed }, Twins.ByVisit([First]), Town.At("15:20")));
    }

    [Fact]
    public void are_seen_before_the_second_is_posted_the_newest_first()
    {
        var draft = new Draft("d1", Town.Officer, Town.At("15:20"), 12, new TopicCode("LAND"), Town.Bailu, [Town.Land], null);
        var second = Examples.Twin("15:18").Alert;
        Assert.Equal(["20261123-04", "20261123-03"], Twins.Of(draft, [First, second], Town.At("15:20")).Select(alert => alert.Id.Value));
        Assert.Equal(["20261123-04"], Twins.Of(draft, [First, second], Town.At("15:27")).Select(alert => alert.Id.Value));
        Assert.Empty(Twins.Of(draft with { Kind = AlertKind.Transfer, Level = AlertLevel.City }, [First, second], Town.At("15:20")));
    }
}
