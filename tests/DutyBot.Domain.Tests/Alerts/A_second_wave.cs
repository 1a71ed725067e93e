using DutyBot.Domain.Alerts;
using static DutyBot.Domain.Tests.Alerts.Said;
using static DutyBot.Domain.Tests.Alerts.Story;
using static DutyBot.Domain.Tests.World;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class A_second_wave
{
    [Fact]
    public void grows_the_head_count_and_moves_no_clock()
    {
        var before = Given(Posts(3), Acknowledges(Bailu, 2));
        var limits = (before.Unit(Bailu).AcknowledgeBy, before.Unit(Bailu).ArriveBy, before.Unit(Bailu).Plan);
        var now = before.When(Adds(1, 5)).Then(new WaveAdded(Minute(5), Officer, 1, "w2")).Now!;

        Assert.Equal(4, now.PartySize);
        Assert.Equal([(1, 3), (2, 1)], now.Waves.Select(wave => (wave.No, wave.Size)));
        Assert.Equal(limits, (before.Unit(Bailu).AcknowledgeBy, before.Unit(Bailu).ArriveBy, before.Unit(Bailu).Plan));
    }

    [Fact]
    public void calls_whom_so_many_visitors_need_of_the_units_still_on_their_way() =>
        Given(Posts(3, units: [Land.Unit]), Confirms(Land, 3)).When(Adds(7, 5)).Then(
            new WaveAdded(Minute(5), Officer, 7, "w2"), new PeopleCalled(Minute(5), Bailu.Unit, [Bailu.Deputy, Bailu.Head]));

    [Fact]
    public void of_one_press_is_added_once_even_after_the_end()
    {
        Given(Posts(), Adds(5, 5)).When(Adds(5, 6)).ThenNothing();
        Given(Posts(), Adds(5, 5), Withdraws(6)).When(Adds(5, 7)).ThenNothing();
        Assert.Equal(13, Given(Posts(3), Adds(5, 5), Adds(5, 6, "w3")).Now!.PartySize);
    }

    [Fact]
    public void is_refused_where_there_can_be_none()
    {
        Given(Posts()).When(Adds(0, 5)).ThenRefused(Refusal.NobodyCounted);
        Given(Posts(3)).When(Adds(9997, 5)).ThenRefused(Refusal.NobodyCounted);
        Given(Posts(), Withdraws(4)).When(Adds(5, 5)).ThenRefused(Refusal.AlertEnded);
        Given(Posts(kind: AlertKind.Transfer) with { Level = AlertLevel.City }).When(Adds(5, 5)).ThenRefused(Refusal.NobodyComes);
        Given(Posts()).When(Adds(5, 5) with { By = Bailu.Liaison }).ThenRefused(Refusal.OnlyOfficer);
    }

    [Fact]
    public void from_a_result_on_rings_nobody() =>
        Given(Posts(3), Sets(VisitResult.Answered, 5)).When(Adds(9, 6)).Then(new WaveAdded(Minute(6), Officer, 9, "w2"));
}
