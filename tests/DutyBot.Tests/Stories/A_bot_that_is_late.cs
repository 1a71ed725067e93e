using System.Net;
using DutyBot.Domain;
using DutyBot.Domain.Units;
using DutyBot.Domain.Work;
using DutyBot.Work;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Stories;

/// <summary>The administrators hear once that something is late, as soon as they can hear anything, and the same message says later that it is over.</summary>
public sealed class A_bot_that_is_late
{
    [Fact]
    public async Task with_what_it_has_to_say_tells_the_offices_head_once_and_edits_the_message_when_it_is_over()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        await stage.ForwardAsync(TimeSpan.FromSeconds(70));
        Refuse(stage, "group-hall");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(60));
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Conversation == Stage.Private("o01-1"));

        await stage.ForwardAsync(TimeSpan.FromSeconds(15));
        var alarm = stage.ExpectsPrivately("o01-1", "系统已迟1分钟（15:12起）", "未发出的消息1条", "doctor");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        stage.ExpectsNothingMore();
        Assert.Contains(stage.Logged, line => line.StartsWith("114 ", StringComparison.Ordinal));

        stage.Channel.Interfere = null;
        await stage.ForwardAsync(TimeSpan.FromMinutes(1));
        visit.Card.ShowsNow("✔15:12");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        alarm.ShowsNow("15:12至15:1", "系统迟发，现已补齐。");
        Assert.Contains(stage.Logged, line => line.StartsWith("115 ", StringComparison.Ordinal));
        Assert.Equal(1, stage.Channel.Messages.Count(message => message.Conversation == Stage.Private("o01-1")));
    }

    [Fact]
    public async Task tells_whoever_is_admin_in_place_of_the_offices_head()
    {
        await using var stage = await Stage.OpenAsync(Worlds.TwoTowns.With(person => person.Id.Value == "O01-4" ? person with { Role = Role.Admin } : person));
        var visit = await stage.PostsAsync();
        Refuse(stage, "group-hall");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(90));
        stage.ExpectsPrivately("o01-4", "系统已迟");
        stage.ExpectsNothingMore();
    }

    [Fact]
    public async Task while_no_message_gets_through_says_nothing_of_it_when_all_of_it_has_been_said()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        Refuse(stage, "");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        Assert.Contains(stage.Logged, line => line.StartsWith("114 ", StringComparison.Ordinal));
        // Everybody else first: what was late is said before its administrator can be told that it is.
        Refuse(stage, "private-o01-1");
        await stage.ForwardAsync(TimeSpan.FromMinutes(2));
        stage.Channel.Interfere = null;
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        visit.Card.ShowsNow("✔15:11");
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Conversation == Stage.Private("o01-1"));
    }

    [Fact]
    public async Task by_night_tells_it_at_once()
    {
        await using var stage = await Stage.OpenAsync(at: Stage.Afternoon.AddHours(12));
        var visit = await stage.PostsAsync();
        Refuse(stage, "group-hall");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(90));
        stage.ExpectsPrivately("o01-1", "系统已迟", "03:11起");
    }

    [Fact]
    public async Task with_a_drill_alone_wakes_nobody()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync("演练 3人 征地 白鹭镇", ["t04-3", "d02-3"], "o01-2");
        Refuse(stage, "group-hall");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(120));
        Assert.DoesNotContain(stage.Channel.Messages, message => message.Conversation == Stage.Private("o01-1"));
        Assert.StartsWith("ready\nlate: messages 1 since 2026-11-25T07:11:", await ReadyAsync(stage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task with_work_that_fails_every_time_tells_that_too()
    {
        var broken = false;
        await using var stage = await Stage.OpenAsync(devices: services => Edges.Watched.In<Domain.Alerts.IAlertStore>(services, call =>
        {
            if (broken && call == "ReadAsync")
                throw new InvalidOperationException("A row cannot be read.");
        }));
        await stage.PostsAsync();
        broken = true;
        await stage.ForwardAsync(TimeSpan.FromMinutes(7));
        var alarm = stage.ExpectsPrivately("o01-1", "到点未办1项");
        broken = false;
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        alarm.ShowsNow("现已补齐");
    }

    [Fact]
    public async Task that_has_just_come_back_is_given_a_minute_to_make_it_good()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.PostsAsync();
        await stage.StopAsync();
        await stage.ForwardToAsync("15:45");
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain(stage.Logged, line => line.StartsWith("114 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_not_told_of_again_by_a_restart()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        Refuse(stage, "group-hall");
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(90));
        stage.ExpectsPrivately("o01-1", "系统已迟");
        await stage.StopAsync();
        await stage.StartAsync();
        await stage.ForwardAsync(TimeSpan.FromMinutes(3));
        stage.ExpectsNothingMore();
        Assert.Equal("O01-1", Assert.Single(stage.Services.GetRequiredService<Watchbook>().Note.Episode!.Told).Value);
    }

    [Fact]
    public async Task never_tells_it_in_a_group()
    {
        await using var stage = await Stage.OpenAsync();
        var visit = await stage.PostsAsync();
        stage.Channel.Interfere = request => request.RequestUri!.AbsolutePath.Contains("group-hall", StringComparison.Ordinal) && request.Method == HttpMethod.Put ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : request.RequestUri.AbsolutePath.Contains("private-o01-1", StringComparison.Ordinal) ? new HttpResponseMessage(HttpStatusCode.Forbidden) : null;
        await stage.PressAsync(visit["t04-3"], "签收，我去", "t04-3");
        await stage.ForwardAsync(TimeSpan.FromSeconds(120));
        stage.ExpectsNothingMore();
    }

    private static void Refuse(Stage stage, string conversation) => stage.Channel.Interfere = request =>
        request.RequestUri!.AbsolutePath.Contains(conversation, StringComparison.Ordinal) ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) : null;

    private static async Task<string> ReadyAsync(Stage stage)
    {
        using var client = stage.Client();
        return await client.GetStringAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
