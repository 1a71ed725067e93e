using System.Net;
using System.Text.Json.Nodes;

namespace DutyBot.BotFramework.Tests;

public sealed class The_connector_of_Teams
{
    private const string Base = "https://smba.trafficmanager.net/amer/";

    [Fact]
    public async Task tells_of_a_meeting_and_of_who_is_in_it()
    {
        var found = new List<string?>();
        await using var bench = await AskAsync(async (turn, cancel) =>
        {
            var meeting = await TeamsInfo.GetMeetingInfoAsync(turn, cancellationToken: cancel);
            found.Add($"{meeting.Details.Title} {meeting.Details.ScheduledStartTime:HH:mm} {meeting.Organizer.AadObjectId} {meeting.Conversation.Id}");
            var one = await TeamsInfo.GetMeetingParticipantAsync(turn, cancellationToken: cancel);
            found.Add($"{one.User.Name} {one.Meeting.Role} {one.Meeting.InMeeting}");
        });
        bench.Channel.Answer = sent => RecordingChannel.Json(sent.Path.Contains("/participants/", StringComparison.Ordinal)
            ? """{"user":{"id":"29:u","name":"Li Wei"},"meeting":{"role":"Organizer","inMeeting":true},"conversation":{"id":"19:m"}}"""
            : """{"details":{"id":"bQ==","title":"Briefing","scheduledStartTime":"2021-08-21T07:30:00Z","joinUrl":"https://x/"},"conversation":{"id":"19:m"},"organizer":{"id":"29:o","aadObjectId":"o1"}}""");

        await bench.PostAsync(InMeeting());

        Assert.Equal(["Briefing 07:30 o1 19:m", "Li Wei Organizer True"], found);
        Assert.Equal(["GET v1/meetings/b%2F%3D", "GET v1/meetings/b%2F%3D/participants/7f1c0c2e-6a55-4b7f-9d3c-0d5f3a0d9a11?tenantId=t1"], Calls(bench));
    }

    [Fact]
    public async Task shows_something_in_a_meeting_and_says_whom_it_did_not_reach()
    {
        var answers = new Queue<HttpResponseMessage>([
            new HttpResponseMessage(HttpStatusCode.Accepted),
            RecordingChannel.Json("""{"recipientsFailureInfo":[{"recipientMri":"29:v","errorcode":"MemberNotFound","failureReason":"gone"}]}""", HttpStatusCode.MultiStatus),
        ]);
        var found = new List<MeetingNotificationResponse?>();
        var notification = new TargetedMeetingNotification
        {
            Value = new() { Recipients = ["29:u"], Surfaces = [new Surface { Type = "meetingStage", ContentType = "task", Content = new { value = new { title = "t" } } }] },
        };
        await using var bench = await AskAsync(async (turn, cancel) =>
        {
            found.Add(await TeamsInfo.SendMeetingNotificationAsync(turn, notification, cancellationToken: cancel));
            found.Add(await TeamsInfo.SendMeetingNotificationAsync(turn, notification, "m2", cancel));
        });
        bench.Channel.Answer = _ => answers.Dequeue();

        await bench.PostAsync(InMeeting());

        Assert.Null(found[0]);
        Assert.Equal(("29:v", "MemberNotFound", "gone"), found[1]!.RecipientsFailureInfo.Select(one => (one.RecipientMri, one.ErrorCode, one.FailureReason)).Single());
        Assert.Equal(["POST v1/meetings/b%2F%3D/notification", "POST v1/meetings/m2/notification"], Calls(bench));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"type":"targetedMeetingNotification","value":{"recipients":["29:u"],"surfaces":[{"type":"meetingStage","contentType":"task","content":{"value":{"title":"t"}}}]}}"""),
            JsonNode.Parse(bench.Channel.Sent[0].Body)));
    }

    [Fact]
    public async Task sends_to_many_and_can_be_asked_how_far_it_is()
    {
        var ids = new List<string>();
        BatchOperationState? state = null;
        BatchFailedEntriesResponse? failed = null;
        await using var bench = await AskAsync(async (turn, cancel) =>
        {
            var say = MessageFactory.Text("all");
            ids.Add(await TeamsInfo.SendMessageToListOfUsersAsync(turn, say, [new TeamMember("29:u")], "t1", cancel));
            ids.Add(await TeamsInfo.SendMessageToAllUsersInTenantAsync(turn, say, "t1", cancel));
            ids.Add(await TeamsInfo.SendMessageToAllUsersInTeamAsync(turn, say, "19:team", "t1", cancel));
            ids.Add(await TeamsInfo.SendMessageToListOfChannelsAsync(turn, say, [new TeamMember("19:c")], "t1", cancel));
            state = await TeamsInfo.GetOperationStateAsync(turn, "op:1", cancel);
            failed = await TeamsInfo.GetPagedFailedEntriesAsync(turn, "op:1", "next", cancel);
            await TeamsInfo.CancelOperationAsync(turn, "op:1", cancel);
        });
        bench.Channel.Answer = sent => sent.Method == "DELETE" ? new HttpResponseMessage(HttpStatusCode.OK) : RecordingChannel.Json(sent.Path[Base.Length..] switch
        {
            "v3/batch/conversation/users/" => "\"op-1\"",
            "v3/batch/conversation/tenant/" => """{"operationId":"op-2"}""",
            "v3/batch/conversation/team/" => "op-3",
            "v3/batch/conversation/channels/" => """{"id":"op-4"}""",
            "v3/batch/conversation/op%3A1" => """{"state":"Completed","statusMap":{"201":2,"404":1},"totalEntriesCount":3,"retryAfter":"2021-08-21T08:00:00Z"}""",
            _ => """{"continuationToken":"more","failedEntries":[{"entryId":"29:v","error":"gone"}]}""",
        });

        await bench.PostAsync(InMeeting());

        Assert.Equal(["op-1", "op-2", "op-3", "op-4"], ids);
        Assert.Equal(("Completed", 2, 3), (state!.State, state.StatusMap["201"], state.TotalEntriesCount));
        Assert.Equal(("more", "29:v", "gone"), (failed!.ContinuationToken, failed.FailedEntries[0].EntryId, failed.FailedEntries[0].Error));
        Assert.Equal(
            [
                "POST v3/batch/conversation/users/", "POST v3/batch/conversation/tenant/", "POST v3/batch/conversation/team/", "POST v3/batch/conversation/channels/",
                "GET v3/batch/conversation/op%3A1", "GET v3/batch/conversation/failedentries/op%3A1?continuationToken=next", "DELETE v3/batch/conversation/op%3A1",
            ],
            Calls(bench));
        var asked = JsonNode.Parse(bench.Channel.Sent[0].Body)!.AsObject();
        Assert.Equal(["activity", "members", "tenantId"], asked.Select(field => field.Key));
        Assert.Equal("""[{"id":"29:u"}]""", asked["members"]!.ToJsonString());
        Assert.Equal("19:team", (string?)JsonNode.Parse(bench.Channel.Sent[2].Body)!["teamId"]);
    }

    [Fact]
    public async Task shows_a_message_to_its_recipient_alone_where_the_message_says_so()
    {
        await using var bench = await AskAsync(async (turn, cancel) =>
        {
            var quiet = MessageFactory.Text("for you");
            var treatment = new Entity();
            treatment.SetAs(new { type = "activityTreatment", treatment = "targeted" });
            quiet.Entities = [treatment];
            await turn.SendActivityAsync(quiet, cancel);
            quiet.Id = "m1";
            await turn.UpdateActivityAsync(quiet, cancel);
            await turn.SendActivityAsync("for all", cancellationToken: cancel);
        });

        await bench.PostAsync(InMeeting());

        Assert.Equal(
            ["POST v3/conversations/19%3Am/activities/a1?isTargetedActivity=true", "PUT v3/conversations/19%3Am/activities/m1?isTargetedActivity=true", "POST v3/conversations/19%3Am/activities/a1"],
            Calls(bench));
    }

    private static Task<Bench> AskAsync(Func<ITurnContext, CancellationToken, Task> ask) => Bench.OfAsync(new ScriptedBot { OnMessage = ask });

    private static string InMeeting() => Incoming.Message(activity =>
    {
        activity["conversation"] = new JsonObject { ["id"] = "19:m", ["tenantId"] = "t1" };
        activity["channelData"] = new JsonObject { ["meeting"] = new JsonObject { ["id"] = "b/=" }, ["tenant"] = new JsonObject { ["id"] = "t1" } };
    });

    private static IEnumerable<string> Calls(Bench bench) => bench.Channel.Sent.Select(sent => $"{sent.Method} {sent.Path[Base.Length..]}");
}
