using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class News_of_a_meeting
{
    [Theory]
    [InlineData("meetingStart", """{"MeetingType":"Scheduled","Title":"Briefing","Id":"bQ==","JoinUrl":"https://x/","StartTime":"2021-08-21T07:30:00Z"}""", "start Briefing 07:30")]
    [InlineData("meetingEnd", """{"Title":"Briefing","Id":"bQ==","EndTime":"2021-08-21T08:10:00Z"}""", "end Briefing 08:10")]
    [InlineData("meetingParticipantJoin", """{"members":[{"user":{"id":"29:u","name":"Li Wei"},"meeting":{"inMeeting":true,"role":"Presenter"}}]}""", "join Li Wei Presenter")]
    [InlineData("meetingParticipantLeave", """{"members":[{"user":{"id":"29:u","name":"Li Wei"},"meeting":{"inMeeting":false}}]}""", "leave Li Wei ")]
    [InlineData("meetingStart", "7", "start")]
    [InlineData("somethingElse", "{}", "event")]
    public async Task reaches_its_own_place(string name, string value, string told)
    {
        var heard = new List<string>();
        await using var bench = await Bench.OfAsync(new Listener(heard));

        var answer = await bench.PostAsync(Incoming.Of("event", activity =>
        {
            activity["name"] = $"application/vnd.microsoft.{name}";
            activity["value"] = JsonNode.Parse(value);
        }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([told], heard);
    }

    [Theory]
    [InlineData("command")]
    [InlineData("commandResult")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("contactRelationUpdate")]
    [InlineData("messageUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task and_of_anything_else_is_well_received(string type)
    {
        await using var bench = await Bench.OfAsync(new ScriptedBot());

        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync(Incoming.Of(type))).StatusCode);
        Assert.Empty(bench.Channel.Sent);
    }

    private sealed class Listener(List<string> heard) : TeamsActivityHandler
    {
        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"start {meeting?.Title} {meeting?.StartTime:HH:mm}".Trim());

        protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"end {meeting.Title} {meeting.EndTime:HH:mm}");

        protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"join {meeting.Members[0].User.Name} {meeting.Members[0].Meeting.Role}");

        protected override Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Hear($"leave {meeting.Members[0].User.Name} {meeting.Members[0].Meeting.Role}");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Hear("event");

        private Task Hear(string what)
        {
            heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
