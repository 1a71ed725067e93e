using DutyBot.Domain.Units;

namespace DutyBot.Tests.Stories;

public sealed class A_unit_without_its_liaison
{
    [Fact]
    public async Task is_called_by_its_backup_at_once()
    {
        await using var stage = await Stage.OpenAsync(Without("T04-3"));
        var visit = await stage.PostsAsync(Visits.Land, ["t04-4", "d02-3"]);
        visit.Card.ShowsNow("白鹭B角");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 1, ("t04-4", 1), ("d02-3", 1));
    }

    [Fact]
    public async Task nor_its_backup_goes_one_rung_up_at_once_and_the_card_says_so()
    {
        await using var stage = await Stage.OpenAsync(Without("T04-3", "T04-4"));
        var visit = await stage.PostsAsync(Visits.Land, ["t04-2", "d02-3"]);
        visit.Card.ShowsNow("属地 白鹭镇 | 没有在岗联系人");
        visit["t04-2"].ShowsNow("请您接手（01）", "白鹭镇暂时联系不上");

        await stage.ForwardToAsync("15:16");
        stage.ExpectsPrivately("d02-3", "还没收到");
        stage.ExpectsNothingMore(group: 1, ("t04-2", 1), ("d02-3", 2));
    }

    [Fact]
    public async Task nor_anybody_else_goes_up_to_the_duty_leader_at_once()
    {
        await using var stage = await Stage.OpenAsync(Worlds.TwoTowns.With((Unit unit) =>
            unit.Id.Value == "T04" ? unit with { HeadId = null, DeputyId = null, LiaisonId = null, BackupId = null } : unit));
        var visit = await stage.PostsAsync(Visits.Land, ["d02-3"]);
        stage.ExpectsPrivately("o01-2", "01 待到场", "白鹭镇");
        visit.Card.ShowsNow("属地 白鹭镇 | 没有在岗联系人");
        await stage.PressAsync(visit["d02-3"], "签收，我去", "d02-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        stage.ExpectsNothingMore(group: 1, ("o01-2", 1), ("d02-3", 1));
    }

    private static District Without(params string[] people) => Worlds.TwoTowns.With((Person person) =>
        people.Contains(person.Id.Value) ? person with { Leave = [new Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 30))] } : person);
}
