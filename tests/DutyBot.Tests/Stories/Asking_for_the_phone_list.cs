using DutyBot.Domain.Units;

namespace DutyBot.Tests.Stories;

public sealed class Asking_for_the_phone_list
{
    [Fact]
    public async Task in_private_shows_the_office_each_units_phone_and_who_is_on_duty_now()
    {
        var today = DateOnly.FromDateTime(Stage.Afternoon.DateTime);
        await using var stage = await Stage.OpenAsync(Worlds.TwoTowns.With((Person person) => person.Id.Value == "T07-3" ? person with { Leave = [new Leave(today, today)] } : person));
        await stage.WhisperAsync("o01-3", "电话表");
        stage.ExpectsPrivately("o01-3", "值班电话表 · 15:11", "**白鹭镇** · 内线8041 · 白鹭专干", "**青山乡** · 内线8071 · 青山B角", "带班领导 副局长").ShowsNoMore("私聊");
        await stage.WhisperAsync("l01-1", "call-list");
        stage.ExpectsPrivately("l01-1", "值班电话表");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task by_the_button_on_the_state_of_things_puts_it_below_and_leaves_the_card_as_it_is()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-2", "状态");
        var status = stage.ExpectsPrivately("o01-2", "没有未办结的来访");
        Assert.Equal("电话表在下面。", (await stage.PressAsync(status, "电话表", "o01-2")).Text);
        stage.ExpectsPrivately("o01-2", "值班电话表", "内线8041");
        status.ShowsNow("没有未办结的来访");

        await stage.WhisperAsync("t04-3", "状态");
        Assert.Empty(stage.ExpectsPrivately("t04-3").Buttons);
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task in_the_group_shows_who_is_on_duty_and_no_phone()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SayToBotAsync("o01-3", "电话表");
        stage.ExpectsInGroup("**白鹭镇** · 白鹭专干", "要看电话，请私聊我发“电话表”").ShowsNoMore("内线");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task is_refused_to_a_unit_privately_with_whom_to_ask()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.SayToBotAsync("t04-3", "电话表");
        stage.ExpectsPrivately("t04-3", "电话表只给信访局和领导看", "内线8000");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task in_a_chat_in_English_is_answered_in_English()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "language en");
        stage.ExpectsPrivately("o01-3");
        await stage.WhisperAsync("o01-3", "电话表");
        stage.ExpectsPrivately("o01-3", "Duty phones, 15:11", "Duty leader: ");
        stage.ExpectsNothingMore(group: 0);
    }
}
