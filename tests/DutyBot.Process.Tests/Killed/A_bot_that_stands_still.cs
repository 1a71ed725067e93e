using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DutyBot.Processes.Killed;

/// <summary>The process is there and no time passes for it, as when a machine sleeps or another program takes everything.</summary>
public sealed class A_bot_that_stands_still
{
    private static readonly JsonSerializerOptions AsItReads = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task tells_what_fell_due_meanwhile_once_marked_as_late_when_it_goes_on()
    {
        using var folder = new TempFolder();
        await using var platform = await Connector.OpenAsync(seed: 1);
        using var people = new People(platform);
        await using var bot = new Mortal(folder, people);
        var afternoon = new Afternoon(platform, people, seed: 1);
        var officer = Visit.Ten[1].Officer;
        await bot.StartAsync();
        await people.InstallAsync(officer);
        await people.WhisperAsync(officer, Visit.Ten[1].Line);
        await people.PressUntilDoneAsync(officer, "alert.post", null);
        JsonNode alert = null!;
        await Eventually.SoAsync(async () => await OpenAsync(people) is { } open && (alert = open) is not null, Limit, () => "the alert is there.");
        var number = (string)alert["number"]!;
        var called = Rungs.Moment(Visit.Responses(alert).First()["notifiedAt"])!.Value;

        await bot.StandStillAsync();
        await UntilAsync(called + Mortal.Arrive + TimeSpan.FromSeconds(1.5));
        await bot.GoOnAsync();
        await Eventually.SoAsync(
            async () => (alert = (await people.ReadAsync("api/alerts/" + number))!) is not null && DateTimeOffset.UtcNow > called + Rungs.Last && Faults(alert).Count == 0, Limit, () => string.Join('\n', Faults(alert)));

        await bot.StopAsync();
        Assert.Contains("Nobody looked after what falls due", bot.Printed, StringComparison.Ordinal);
        foreach (var unit in Visit.Responses(alert).Select(response => (string)response["unit"]!))
        {
            // Two of his rungs fell due so shortly after his call that they join it, and those above him hear of one each.
            Assert.True(Reads(Assert.Single(platform.Messages, message => message.Conversation == People.Private($"{unit}-3")).Shows, "迟发"));
            foreach (var above in "142")
                Assert.True(Reads(Assert.Single(platform.Messages, message => message.Conversation == People.Private($"{unit}-{above}")).Posted, "迟发"));
        }

        Assert.Single(platform.Messages, message => message.Conversation == People.Hall && Reads(message.Posted, "还在等") && Reads(message.Posted, "迟发"));
    }

    private static bool Reads(JsonObject activity, string words) => activity.ToJsonString(AsItReads).Contains(words, StringComparison.Ordinal);

    private static async Task<JsonNode?> OpenAsync(People people) => (await people.ReadAsync("api/alerts?open=true"))?.AsArray().SingleOrDefault();

    private static List<string> Faults(JsonNode alert) => [.. Visit.Responses(alert).SelectMany(Rungs.Faults)];

    private static Task UntilAsync(DateTimeOffset moment) => Eventually.SoAsync(() => Task.FromResult(DateTimeOffset.UtcNow >= moment), Limit, () => $"it is {moment:O}.");
}
