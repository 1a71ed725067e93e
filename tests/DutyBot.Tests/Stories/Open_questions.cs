using System.Text.Json.Nodes;
using DutyBot.Domain;
using DutyBot.Tests.Edges;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>Questions of an alert that wait for an answer: what else may happen meanwhile.</summary>
public sealed class Open_questions
{
    private const string Officer = "o01-3";

    [Fact]
    public async Task take_two_answers_that_come_at_once_one_after_the_other()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await Task.WhenAll("3人 征地 白鹭镇".Split(' ').Select(answer => stage.PostAsync(stage.Message(Officer, answer, Stage.Private(Officer)))));
        await stage.SettleAsync();
        stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇", "人在哪里？");
        await stage.WhisperAsync(Officer, "东门");
        stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇 · 东门");
    }

    [Fact]
    public async Task survive_a_restart_at_each_of_them()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        foreach (var (answer, next) in new[] { ("3", "什么事由？"), ("征地", "哪个镇街的？"), ("返回", "什么事由？"), ("欠薪", "哪个镇街的？"), ("青山", "人在哪里？"), ("跳过", "3人 · 工资 · 青山乡") })
        {
            await stage.StopAsync();
            await stage.StartAsync();
            await stage.WhisperAsync(Officer, answer);
            stage.ExpectsPrivately(Officer, next);
        }
    }

    [Fact]
    public async Task of_another_version_of_the_bot_are_forgotten_without_a_fault()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人");
        stage.ExpectsPrivately(Officer, "什么事由？");
        var key = $"wecom/conversations/{Stage.Private(Officer)}";
        var states = stage.Services.GetRequiredService<IStateStore>();
        var stored = Assert.Single(await states.ReadAsync([key], TestContext.Current.CancellationToken)).Body;
        foreach (var (ours, theirs) in new[] { ("Guided.Course,", "Guided.Older,"), ("\"QuestionPrompt\"", "\"OlderPrompt\""), ("\"AlertDialog\"", "\"OlderDialog\""), ("\"dialogStack\":[", "\"dialogStack\":[7,") })
        {
            Assert.Contains(ours, stored, StringComparison.Ordinal);
            await states.WriteAsync([new StateChange(key, null, stored.Replace(ours, theirs, StringComparison.Ordinal))], TestContext.Current.CancellationToken);
            await stage.WhisperAsync(Officer, "征地");
            stage.ExpectsPrivately(Officer, "没看懂");
            await stage.WhisperAsync(Officer, "通报 5人");
            stage.ExpectsPrivately(Officer, "5人", "什么事由？");
            await stage.ForwardAsync(TimeSpan.FromSeconds(2));
        }

        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task are_over_after_thirty_minutes_of_silence_without_a_word()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人");
        var question = stage.ExpectsPrivately(Officer, "什么事由？");
        await stage.ForwardAsync(TimeSpan.FromMinutes(30));
        await stage.WhisperAsync(Officer, "征地");
        stage.ExpectsPrivately(Officer, "哪个镇街的？");

        await stage.ForwardAsync(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        stage.ExpectsNothingMore(group: 0);
        await stage.WhisperAsync(Officer, "白鹭镇");
        stage.ExpectsPrivately(Officer, "没看懂");
        await stage.WhisperAsync(Officer, "取消");
        stage.ExpectsPrivately(Officer, "没看懂");
        await stage.PressAsync(question, "征地", Officer);
        question.ShowsNow("这些问题已经结束了");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task let_another_command_in_between_and_are_asked_again_below_its_answer()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.PostedAsync();
        foreach (var message in stage.Channel.Messages)
            message.Expected = true;
        await stage.WhisperAsync(Officer, "通报 5人");
        stage.ExpectsPrivately(Officer, "什么事由？");

        await stage.WhisperAsync(Officer, "状态");
        stage.ExpectsPrivately(Officer, "未办结1");
        stage.ExpectsPrivately(Officer, "5人", "什么事由？");
        await stage.WhisperAsync(Officer, "确认 01 青山乡");
        stage.ExpectsPrivately(Officer, "没有叫到该单位");
        stage.ExpectsPrivately(Officer, "5人", "什么事由？");
        await stage.WhisperAsync(Officer, "欠薪 青山乡 大厅");
        stage.ExpectsPrivately(Officer, "5人 · 工资 · 青山乡 · 接待大厅");
    }

    [Fact]
    public async Task give_way_to_a_whole_alert_and_begin_anew_with_another_beginning()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 5人");
        stage.ExpectsPrivately(Officer, "什么事由？");
        await stage.WhisperAsync(Officer, "通报 征地");
        stage.ExpectsPrivately(Officer, "征地", "来了几个人？").ShowsNoMore("5人");
        await stage.WhisperAsync(Officer, Visits.Land);
        stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇", "征拆中心（牵头）");
        await stage.WhisperAsync(Officer, "5");
        stage.ExpectsPrivately(Officer, "没看懂");
        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task have_buttons_that_answer_their_own_question_alone()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报");
        var first = stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, "3");
        var second = stage.ExpectsPrivately(Officer, "什么事由？");
        await stage.PressAsync(first, "10人", Officer);
        first.ShowsNow("3人", "什么事由？");
        foreach (var title in new[] { "取消", "返回" })
        {
            var older = stage.Channel.Messages.First(message => message.Id == second.Id);
            await stage.WhisperAsync(Officer, "通报 2人");
            stage.ExpectsPrivately(Officer, "2人", "什么事由？");
            await stage.PressAsync(older, title, Officer);
            older.ShowsNow("2人", "什么事由？");
        }

        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task show_the_draft_to_whoever_presses_the_last_answer_twice()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报 3人 征地 白鹭镇 一步一步");
        var last = stage.ExpectsPrivately(Officer, "人在哪里？");
        var press = (JsonObject)CardReader.Actions(last.Card!).First(action => action["title"]!.GetValue<string>() == "东门")["data"]!;
        for (var time = 0; time < 2; time++)
        {
            var answer = await stage.PressDataAsync(last.Conversation, last.Id, "guide.answer", (JsonObject)press.DeepClone(), Officer);
            Assert.Contains("3人 · 征地 · 白鹭镇 · 东门", answer.Text, StringComparison.Ordinal);
        }

        stage.ExpectsNothingMore(group: 0);
    }

    [Fact]
    public async Task hear_the_same_message_once()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, "通报", id: "a");
        stage.ExpectsPrivately(Officer, "来了几个人？");
        await stage.WhisperAsync(Officer, "2", id: "b");
        stage.ExpectsPrivately(Officer, "2人", "什么事由？");
        await stage.WhisperAsync(Officer, "2", id: "b");
        await stage.WhisperAsync(Officer, "通报", id: "a");
        stage.ExpectsNothingMore(group: 0);
        await stage.WhisperAsync(Officer, "征地", id: "c");
        stage.ExpectsPrivately(Officer, "2人 · 征地", "哪个镇街的？");
        await stage.WhisperAsync(Officer, "取消", id: "d");
        stage.ExpectsPrivately(Officer, "已取消");
        await stage.WhisperAsync(Officer, "通报", id: "a");
        await stage.WhisperAsync(Officer, "取消", id: "d");
        stage.ExpectsNothingMore(group: 0);
        await stage.WhisperAsync(Officer, "征地");
        stage.ExpectsPrivately(Officer, "没看懂");
    }

    [Fact]
    public async Task change_a_draft_by_being_asked_anew_while_the_draft_stands()
    {
        await using var stage = await Stage.WithoutFormsAsync();
        await stage.WhisperAsync(Officer, Visits.Land);
        var draft = stage.ExpectsPrivately(Officer, "3人 · 征地 · 白鹭镇");
        await stage.PressAsync(draft, "改一下", Officer);
        draft.ShowsNow("来了几个人？");
        await stage.WhisperAsync(Officer, "4人 征地 白鹭镇 东门");
        stage.ExpectsPrivately(Officer, "4人 · 征地 · 白鹭镇 · 东门");
        stage.ExpectsNothingMore(group: 0);
    }
}
