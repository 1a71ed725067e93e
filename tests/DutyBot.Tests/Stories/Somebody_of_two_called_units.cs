using DutyBot.Domain;

namespace DutyBot.Tests.Stories;

public sealed class Somebody_of_two_called_units
{
    [Fact]
    public async Task gets_one_message_and_chooses_and_the_other_unit_waits()
    {
        await using var stage = await Stage.OpenAsync(Both);
        await stage.WhisperAsync("o01-3", Visits.Land);
        await stage.PressAsync(stage.ExpectsPrivately("o01-3"), "发出", "o01-3");
        var card = stage.ExpectsInGroup("来访01");
        stage.ExpectsPrivately("d02-3", "（01）");
        stage.ExpectsNothingMore();

        var answer = await stage.PressAsync(card, "签收", "d02-3");
        Assert.Equal("01请了您的几个单位，回哪一个？", answer.Text);
        var choice = stage.ExpectsPrivately("d02-3", "01请了您的几个单位，回哪一个？");
        Assert.Equal(["白鹭镇", "征拆中心"], choice.Buttons);
        await stage.PressAsync(choice, "征拆中心", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        var alert = await stage.AlertAsync();
        Assert.True(alert.Called(new UnitId("D02"))!.HasAnswered);
        Assert.False(alert.Called(new UnitId("T04"))!.HasAnswered);

        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("d02-3", "还没收到白鹭镇的回复（01）");
        await stage.WhisperAsync("d02-3", "有异议 01");
        stage.ExpectsPrivately("d02-3", "01请了您的几个单位，回哪一个？");
        await stage.WhisperAsync("d02-3", "到场");
        var arrival = stage.ExpectsPrivately("d02-3", "01请了您的几个单位，回哪一个？");
        await stage.PressAsync(arrival, "征拆中心", "d02-3");
        stage.ExpectsPrivately("o01-3", "征拆中心 15:16 报到场");

        // Only one call waits for an answer by now, so the bare word means that one.
        await stage.WhisperAsync("d02-3", "收到");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.True(unit.HasAnswered));
        stage.ExpectsNothingMore(group: 1, ("d02-3", 2), ("o01-3", 1));
    }

    private static Domain.Units.District Both { get; } = Worlds.TwoTowns
        .With(person => person.Id.Value == "D02-3" ? person with { AlsoUnits = [new UnitId("T04")] } : person)
        .With(unit => unit.Id.Value == "T04" ? unit with { LiaisonId = new PersonId("D02-3") } : unit);
}
