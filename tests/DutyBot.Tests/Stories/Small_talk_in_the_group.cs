namespace DutyBot.Tests.Stories;

public sealed class Small_talk_in_the_group
{
    [Fact]
    public async Task that_begins_with_words_of_commands_makes_no_sound_and_changes_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(5));
        var before = await stage.AlertAsync();
        foreach (var (person, line) in Lines)
            await stage.SayAsync(person, line);

        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(before.Waves.Length, (await stage.AlertAsync()).Waves.Length);
        Assert.All((await stage.AlertAsync()).Units, unit => Assert.False(unit.HasAnswered));
        Assert.Equal(0, visit.Card.Edits);
        stage.ExpectsNothingMore(group: 1, ("t04-3", 1), ("d02-3", 1));
    }

    private static readonly (string Person, string Line)[] Lines =
    [
        ("t07-3", "add me too"), ("t07-3", "also good morning"), ("t04-3", "pass me the salt"), ("o01-3", "correct, thanks"),
        ("t07-3", "我是来看看的"), ("gast", "我是新来的"), ("gast", "i am new here"), ("t07-3", "i am here all day"),
        ("o01-3", "追加一下材料"), ("o01-3", "增派点人手吧"), ("o01-3", "改派谁去都行"), ("o01-3", "合并一下同类项"),
        ("o01-3", "重开一桌"), ("o01-3", "补录一下昨天的饭钱"), ("t04-3", "有异议的举手"), ("t04-3", "有异议"),
        ("t04-3", "转B角吧"), ("t04-3", "pass"), ("o01-3", "接谈结束了没"), ("o01-3", "裁定下来了"),
        ("o01-3", "不用来了吧"), ("o01-3", "更正一下，是下午"), ("o01-3", "the rule is simple"), ("o01-3", "reopen the window please"),
        ("o01-3", "merge the two lists tomorrow"), ("o01-3", "receive my thanks"), ("t07-3", "excuse me"), ("t07-3", "换人吧"),
        ("o01-2", "演练 明天九点"), ("o01-2", "drill tomorrow at nine"), ("o01-3", "转送"), ("o01-3", "追加"), ("t07-3", "未签收的请抓紧"),
    ];
}
