using System.Text.Json.Nodes;
using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Alerts;
using DutyBot.Tests.Cards;

// Not in a namespace of its folder's name, which would hide the class that says everything.
namespace DutyBot.Tests;

/// <summary>The messages that people see most say, through the real cards, the sentences they were worded with, in both languages.</summary>
public sealed class The_first_messages
{
    public static TheoryData<string, Language, string[]> Worded => new()
    {
        { "draft", Language.Chinese, ["12人 · 征地 · 白鹭镇 · 东门", "请来：白鹭镇（属地）、征拆中心（牵头，在办1件）", "15:41前到接待大厅", "满10人，请主要负责人到场", "[发出]", "[改一下]", "[不发]"] },
        { "draft", Language.English, ["12 people · land · Bailu Town · East gate", "To come: Bailu Town (territory), Land Acquisition Centre (lead, 1 open)", "at the reception hall by 15:41", "10 or more: heads come in person", "[Post]", "[Change]", "[Drop]"] },
        { "alert.posted", Language.Chinese, ["15:41前到接待大厅：12人，征地，白鹭镇（03）", "来访03 · 12人（代表5人） · 东门", "征地拆迁补偿", "请15:41前到接待大厅", "属地 白鹭镇", "等回复", "15:11 值班室发 内线8000", "[签收]", "[已到场]", "[有异议]"] },
        { "alert.posted", Language.English, ["Visit 03 · 12 people (5 speak) · East gate", "Land compensation", "Please be at the reception hall by 15:41", "Territory: Bailu Town", "waiting", "15:11 duty room, 8000", "[Got it]", "[I'm here]", "[Not ours]"] },
        { "alert.answered", Language.Chinese, ["✔15:14", "在路上 约15:25"] },
        { "alert.answered", Language.English, ["✔15:14", "on the way"] },
        { "alert.past-limit", Language.Chinese, ["过时限", "报到场15:41 待确认"] },
        { "alert.past-limit", Language.English, ["past 15:41", "says here 15:41, to confirm"] },
        { "alert.late-arrival", Language.Chinese, ["到了15:26（15分钟）"] },
        { "alert.late-arrival", Language.English, ["here 15:26 (15 min)"] },
        { "alert.objected", Language.Chinese, ["归属核定中"] },
        { "alert.objected", Language.English, ["being settled"] },
        { "alert.drill", Language.Chinese, ["【演练】来访03"] },
        { "alert.drill", Language.English, ["DRILL Visit 03"] },
        { "live.call", Language.Chinese, ["请到接待大厅，15:41前（03）", "12人 · 征地 · 白鹭镇", "路上约16分钟，最晚15:25出发", "一起来的：征拆中心", "网络不好就回“收到”", "[签收，我去]", "[转B角]", "[有异议]"] },
        { "live.call", Language.English, ["Please come to the reception hall by 15:41 (03)", "12 people · land · Bailu Town", "about 16 min by road: leave by 15:25", "Also coming: Land Acquisition Centre", "Bad network? Reply \"got it\"", "[Got it, coming]", "[Pass to backup]", "[Not ours]"] },
        { "live.answered-bare", Language.Chinese, ["✔15:14 已签收，谢谢。路上慢点。", "到了请按一下；开车时不用回。", "[已到场]", "[约10分钟]", "[约20分钟]", "[约30分钟]", "[不是回这个]"] },
        { "live.answered-bare", Language.English, ["✔15:14 Got it, thank you. Drive safely.", "One press when you arrive; no need to reply while driving.", "[I'm here]", "[10 min]", "[20 min]", "[30 min]", "[Not meant for this]"] },
        { "live.call-again", Language.Chinese, ["03 还没收到白鹭镇回复，15:41前到", "还没收到白鹭镇的回复（03）", "12人，15:41前到接待大厅。您来不了，按“转B角”就行。", "[签收，我去]", "[转B角]", "[有异议]"] },
        { "live.call-again", Language.English, ["No answer from Bailu Town yet (03)", "12 people, reception hall by 15:41. If you cannot come, just pass it on.", "[Got it, coming]", "[Pass to backup]", "[Not ours]"] },
        { "live.take-over", Language.Chinese, ["请您接手03：15:41前到接待大厅，12人", "请您接手（03）", "信访专干10分钟没有回复。12人，15:41前到接待大厅。", "[签收，我去]", "[我已安排]"] },
        { "live.take-over", Language.English, ["Please take over (03)", "has not answered for 10 minutes. 12 people, reception hall by 15:41.", "[Got it, coming]", "[I have sent someone]"] },
        { "live.desk-asks", Language.Chinese, ["请打电话：人社局值班室 内线8203", "[电话已接通]", "[没人接]"] },
        { "live.desk-asks", Language.English, ["Please ring Human Resources, 8203", "[Reached by phone]", "[No answer]"] },
        { "live.claimed", Language.Chinese, ["✔15:33 报到场，已请值班员确认。"] },
        { "live.claimed", Language.English, ["✔15:33 Noted, the duty officer is confirming."] },
        { "live.desk-claims", Language.Chinese, ["白鹭镇 15:33 报到场", "[到了]", "[还没见到]", "[确认到场2]"] },
        { "live.desk-claims", Language.English, ["Bailu Town says it is here, 15:33", "[Yes]", "[Not seen yet]", "[Confirm 2]"] },
        { "live.arrived", Language.Chinese, ["白鹭镇 15:33 到（22分钟，按时）"] },
        { "live.arrived", Language.English, ["Bailu Town here 15:33 (22 min, in time)"] },
        { "live.head", Language.Chinese, ["03 白鹭镇还没有人到，时限15:41", "白鹭镇还没有人到（03）", "12人在接待大厅，时限15:41。贵单位联系人15:14已回复，约15:50到。", "[我已安排]"] },
        { "live.head", Language.English, ["Nobody from Bailu Town yet (03)", "12 people in the reception hall, limit 15:41. Your contact answered 15:14, expected 15:50.", "[I have sent someone]"] },
        { "live.leader", Language.Chinese, ["03 待到场：", "白鹭镇（约15:50）", "[已阅]"] },
        { "live.leader", Language.English, ["03 awaited: ", "Bailu Town (about 15:50)", "[Seen]"] },
        { "live.district", Language.Chinese, ["03 已45分钟", "还没到：白鹭镇", "已告知带班领导15:41", "[已阅]", "[请带班领导回电]"] },
        { "live.district", Language.English, ["03: 45 minutes", "Not here: Bailu Town", "duty leader told 15:41", "[Seen]", "[Ask the duty leader to ring]"] },
        { "live.district-pressed", Language.Chinese, ["带班领导在处理"] },
        { "live.district-pressed", Language.English, ["The duty leader is on it"] },
        { "live.objected", Language.Chinese, ["已转值班员核定", "一般5分钟内回您。核定前请先派人到场，15:41不变。"] },
        { "live.objected", Language.English, ["With the duty officer now", "Usually settled in 5 minutes. Until then please send someone: 15:41 stands."] },
        { "live.desk-objection", Language.Chinese, ["征拆中心对03有异议", "不属本职责，建议人社局", "[改请人社局]", "[仍请征拆中心]", "[报带班领导]"] },
        { "live.desk-objection", Language.English, ["Not ours, says Land Acquisition Centre (03)", "outside its duties; suggests Human Resources", "[Ask Human Resources]", "[To the duty leader]"] },
        { "live.upheld", Language.Chinese, ["核定后仍请贵单位到场", "不同意见会后可书面提出（5个工作日内）。"] },
        { "live.upheld", Language.English, ["Settled: please come after all", "You may object in writing within 5 working days."] },
        { "alert.closed", Language.Chinese, ["来访03 · 已办结16:25", "白鹭镇 15:33到（22分钟）", "征拆中心 15:26到（15分钟）", "转交责任单位办理，12月8日前告知是否受理"] },
        { "alert.closed", Language.English, ["Visit 03 · closed 16:25", "Bailu Town 15:33 (22 min)", "Land Acquisition Centre 15:26 (15 min)", "Handed to the responsible unit: acceptance to be told by 8 December"] },
        { "alert.closed-waves", Language.Chinese, ["12人，分2批到", "补录1处"] },
        { "alert.closed-waves", Language.English, ["12 people, in 2 groups", "1 entry back-filled"] },
        { "greeting", Language.Chinese, ["大家好，我是值班小助手：有来访时在这里发通报，请被叫到的单位按一下签收。群里聊天我不回也不存；只看@我的话和给通报的回复。", "请带班领导选这个群的用途：", "[通报群]", "[领导群]", "[都不是]"] },
        { "greeting", Language.English, ["Hello, I post here when visitors arrive, and the units named press one button. I neither answer nor keep your chat; I read only what is addressed to me or answers an alert.", "Duty leader, what is this group for?", "[Alerts]", "[Leaders]", "[Neither]"] },
        { "live.desk-offers", Language.Chinese, ["[认可这一次]", "[认可并登记]", "[不认]"] },
        { "live.desk-offers", Language.English, ["[Accept once]", "[Accept and enter]", "[No]"] },
    };

    [Theory]
    [MemberData(nameof(Worded))]
    public void read_on_their_cards_as_they_were_worded(string name, Language language, string[] sentences)
    {
        var card = Examples.In(language)[name];
        var node = JsonNode.Parse(card.Card)!;
        var read = string.Join('\n', [card.Summary, .. CardReader.Texts(node), .. CardReader.Actions(node).Select(button => $"[{(string)button["title"]!}]")]);
        Assert.All(sentences, sentence => Assert.Contains(sentence, read, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.Chinese, "03 还在等：白鹭镇。请15:41前到接待大厅。")]
    [InlineData(Language.English, "03: still waiting for Bailu Town. Please be at the reception hall by 15:41.")]
    public void say_in_the_group_who_is_awaited(Language language, string sentence) =>
        Assert.Equal(sentence, Lines.Awaited(Examples.To(language, "15:21"), Cards.Visit.Posted(), Limit.Acknowledge, [(Town.Bailu, Town.At("15:41"))]).Text);

    [Theory]
    [InlineData(Language.Chinese, "03 已办结，您不用来了，谢谢。", "03 是误发，已撤销，不用来了，打扰了。", "03 改由松涛街道负责，您不用来了，谢谢。")]
    [InlineData(Language.English, "03 is closed: no need to come. Thank you.", "03 was posted by mistake: no need to come. Sorry for the trouble.", "03 now goes to Songtao Subdistrict: no need to come. Thank you.")]
    public void leave_nobody_driving(Language language, string closed, string mistake, string reassigned)
    {
        var to = Examples.To(language, "15:25");
        var posted = Cards.Visit.Posted();
        Cards.Visit[] ended = [posted.Closed("15:20"), posted.Then(new CancelAlert(Town.At("15:20"), Town.Officer, CancelReason.Mistake, null)), posted.Reassigned(Town.Bailu, Town.Songtao, "15:20")];
        Assert.Equal([closed, mistake, reassigned], ended.Select(visit => Lines.NoNeedToCome(to, visit, Town.Bailu, Town.BailuLiaison)!.Text));
    }

    [Theory]
    [InlineData(Language.Chinese, "03 没有叫到您单位。您单位要回的是04。", "这是11月23日的03，当天16:25已办结，不用再按。", "收到，正请值班员核对您的身份，约1分钟；急事拨 内线8000。", "这里有手机号或身份证号，没有记录，也没有转发。去掉号码再发；群里那条请撤回。", "没记上，请再按一次；还不行请拨 内线8000。", "需要的话我转告他。")]
    [InlineData(Language.English, "03 does not call your unit. Waiting for you: 04.", "This is 03 of 23 November, closed 16:25 that day. Nothing to do.", "Got it. The duty officer is checking who you are, about 1 minute; urgent: ring 8000.", "This holds a phone or identity number: not kept, not passed on. Please send it without, and take the group message back.", "Not recorded: please press again, or ring 8000.", "Only the duty officer can close this")]
    public void say_no_and_why_in_one_sentence(Language language, string other, string ended, string unknown, string number, string again, string closing)
    {
        var (to, later) = (Examples.To(language, "15:20"), Examples.To(language, "09:00", plusDays: 1));
        Assert.Equal(other, No.NotThisOne(to, new AlertId("20261123-03"), [new AlertId("20261123-04")]).Text);
        Assert.Equal(ended, No.Because(later, Refusal.AlertEnded, Examples.Ended).Text);
        Assert.Equal(unknown, to.Words.BeingChecked(to.DeskPhone));
        Assert.Equal(number, to.Words.HoldsNumberInGroup);
        Assert.Equal(again, to.Words.NotRecorded(to.DeskPhone));
        Assert.Contains(closing, to.Words.OnlyOfficerCloses("03"), StringComparison.Ordinal);
    }
}
