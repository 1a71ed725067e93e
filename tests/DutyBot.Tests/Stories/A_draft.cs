using System.Text.Json.Nodes;

namespace DutyBot.Tests.Stories;

public sealed class A_draft
{
    [Fact]
    public async Task is_replaced_by_a_newer_one_and_can_no_longer_be_posted()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var older = stage.ExpectsPrivately("o01-3", "3人 · 征地 · 白鹭镇", "请来：白鹭镇（属地）、征拆中心（牵头）", "15:41前到接待大厅");
        Assert.Equal(["发出", "改一下", "不发"], older.Buttons);
        await stage.WhisperAsync("o01-3", "通报 4人 征地 白鹭镇");
        var newer = stage.ExpectsPrivately("o01-3", "4人 · 征地 · 白鹭镇");

        await stage.PressAsync(older, "发出", "o01-3");
        older.ShowsNow("15:11 已换成新的草稿");
        stage.ExpectsNothingMore(group: 0);
        await stage.PressAsync(newer, "发出", "o01-3");
        stage.ExpectsInGroup("来访01 · 4人");
        stage.ExpectsPrivately("t04-3", "4人");
        stage.ExpectsPrivately("d02-3", "4人");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task lapses_after_thirty_minutes()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3", "15:41前有效");
        await stage.ForwardAsync(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        await stage.PressAsync(draft, "发出", "o01-3");
        draft.ShowsNow("15:41 已失效，没有发出");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task can_be_dropped()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3", "白鹭镇");
        await stage.PressAsync(draft, "不发", "o01-3");
        draft.ShowsNow("没有发出");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task can_be_changed_in_the_form_before_it_is_posted()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3", "3人");
        await stage.PressAsync(draft, "改一下", "o01-3");
        draft.ShowsNow("来访通报");
        await stage.PressAsync(draft, "看一下", "o01-3", Form(people: 12, "LAND", "T07", "EAST_GATE", "D03"));
        draft.ShowsNow("12人 · 征地 · 青山乡 · 东门", "请来：青山乡（属地）、征拆中心（牵头）、人社局（配合）", "满10人，请主要负责人到场");

        await stage.PressAsync(draft, "发出", "o01-3");
        stage.ExpectsInGroup("来访01 · 12人（代表5人） · 东门", "属地 青山乡", "配合 人社局");
        foreach (var unit in new[] { "t07", "d02", "d03" })
            foreach (var person in new[] { "-1", "-2", "-3" })
                stage.ExpectsPrivately(unit + person, "（01）");
        stage.ExpectsNothingMore(
            group: 1, ("t07-1", 1), ("t07-2", 1), ("t07-3", 1), ("d02-1", 1), ("d02-2", 1), ("d02-3", 1), ("d03-1", 1), ("d03-2", 1), ("d03-3", 1));
    }

    [Fact]
    public async Task can_begin_with_the_form_alone()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", "通报");
        var form = stage.ExpectsPrivately("o01-3", "来访通报");
        await stage.PressAsync(form, "看一下", "o01-3", Form(people: 3, "LAND", "T04", "-", ""));
        form.ShowsNow("3人 · 征地 · 白鹭镇", "征拆中心（牵头）");
        await stage.PressAsync(form, "发出", "o01-3");
        stage.ExpectsInGroup("来访01 · 3人");
        stage.ExpectsPrivately("t04-3");
        stage.ExpectsPrivately("d02-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        form.ShowsNow("值班台", "白鹭镇 · 等回复 · 内线8041");
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task takes_another_lead_than_the_topics()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3", "征拆中心（牵头）");
        await stage.PressAsync(draft, "改一下", "o01-3");
        var form = Form(people: 3, "LAND", "T04", "-", "D02");
        form["lead"] = "D03";
        await stage.PressAsync(draft, "看一下", "o01-3", form);
        draft.ShowsNow("请来：白鹭镇（属地）、人社局（牵头）、征拆中心（配合）");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task of_one_officer_cannot_be_posted_by_another()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.WhisperAsync("o01-3", Visits.Land);
        var draft = stage.ExpectsPrivately("o01-3");
        var answer = await stage.PressAsync(draft, "发出", "o01-4");
        Assert.Contains("没有发出", answer.Text, StringComparison.Ordinal);
        stage.ExpectsNothingMore(group: 0);
    }

    private static JsonObject Form(int people, string topic, string territory, string place, string units) =>
        new() { ["people"] = people, ["topic"] = topic, ["territory"] = territory, ["place"] = place, ["units"] = units };
}
