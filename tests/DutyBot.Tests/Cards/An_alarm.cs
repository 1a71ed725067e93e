using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Work;

namespace DutyBot.Tests.Cards;

public sealed class An_alarm
{
    private static readonly IReadOnlyList<Late> All =
    [
        new(LateThing.Work, Town.At("15:12"), 2), new(LateThing.Messages, Town.At("15:13"), 3), new(LateThing.Store, Town.At("15:14")), new(LateThing.Token, Town.At("15:15")), new(LateThing.Keys, Town.At("15:16")),
    ];

    [Fact]
    public void says_how_late_since_when_of_what_and_what_to_do()
    {
        Assert.Equal(
            "系统已迟9分钟（15:12起） 到点未办2项、未发出的消息3条、15:14起数据写不进去、15:15起取不到登录令牌、15:16起读不到平台公钥 急事请打电话；请在服务器上运行 doctor，它会说哪里不对。",
            AlarmCard.Of(Examples.To(Language.Chinese, "15:21"), All).Fallback);
        Assert.Equal(
            "The bot is 9 min late (since 15:12) due and not done yet: 2, messages not sent yet: 3, the store takes no entries since 15:14, no new sign-in token since 15:15, the keys of the platform cannot be read since 15:16 "
            + "Ring whoever is urgent by telephone, and have doctor run on the machine of the bot: it says what is wrong.",
            AlarmCard.Of(Examples.To(Language.English, "15:21"), All).Fallback);
    }

    [Fact]
    public void says_that_it_may_have_come_before() => Assert.Contains("重发", AlarmCard.Of(Examples.To(Language.Chinese, "15:21"), All, repeat: true).Card, StringComparison.Ordinal);

    [Fact]
    public void says_from_when_to_when_it_was_once_it_is_over()
    {
        Assert.Equal("15:12至15:19系统迟发，现已补齐。", AlarmCard.Over(Examples.To(Language.Chinese, "15:21"), Town.At("15:12"), Town.At("15:19")).Fallback);
        Assert.Equal("From 15:12 to 15:19 the bot was late; all of it has been done since.", AlarmCard.Over(Examples.To(Language.English, "15:21"), Town.At("15:12"), Town.At("15:19")).Fallback);
    }
}
