using DutyBot.Domain;
using DutyBot.Domain.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Importing;

public sealed class Somebody_whom_the_files_do_not_have_any_more
{
    [Fact]
    public async Task keeps_his_name_in_history_and_may_do_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.SayAsync("t04-3", "签收 01 白鹭专干 15分");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        var name = (await DistrictAsync(stage)).Person(new PersonId("T04-3"))!.Name;
        visit.Card.ShowsNow(name);

        await LeaveAsync(stage, "T04-3");
        await stage.WhisperAsync("t04-3", "状态");
        stage.ExpectsPrivately("t04-3", "还不认识这个账号");

        // The card is drawn anew with what happens next, and still has the name.
        await stage.SayAsync("d02-3", "签收 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        visit.Card.ShowsNow(name);
        Assert.True((await DistrictAsync(stage)).Person(new PersonId("T04-3"))!.HasLeft);
    }

    [Fact]
    public async Task is_not_called_any_more_and_has_his_rights_again_when_he_is_back()
    {
        await using var stage = await Stage.OpenAsync();
        var before = await DistrictAsync(stage);
        await LeaveAsync(stage, "T04-3");
        Assert.Null((await DistrictAsync(stage)).WithAccount(before.Person(new PersonId("T04-3"))!.ChannelUserId, null));

        await ImportAsync(stage, before);
        await stage.PostsAsync();
        await stage.SayAsync("t04-3", "签收 01");
        await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        Assert.True((await stage.AlertAsync()).Called(new UnitId("T04"))!.HasAnswered);
    }

    private static async Task LeaveAsync(Stage stage, string id)
    {
        var now = await DistrictAsync(stage);
        await ImportAsync(stage, new District(now.Name, now.Units, now.People.Where(person => person.Id.Value != id), now.Topics, now.Places));
    }

    private static async Task ImportAsync(Stage stage, District district)
    {
        var store = stage.Services.GetRequiredService<IDistrictStore>();
        Assert.True(await store.ImportAsync(new DirectoryImport(await store.VersionAsync(default), stage.Time.GetUtcNow(), district, IsDemo: false, []), default));
    }

    private static Task<District> DistrictAsync(Stage stage) => stage.Services.GetRequiredService<IDistrictStore>().ReadAsync(default);
}
