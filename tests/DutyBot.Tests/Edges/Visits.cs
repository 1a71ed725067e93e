using System.Text;
using System.Text.Json;
using DutyBot.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace DutyBot.Tests.Edges;

/// <summary>How the tests of the edges get to a visit, the quick way.</summary>
internal static class Visits
{
    public const string Number = "20261125-01";

    /// <summary>The first officer posts a visit of seven people from Bailu about land; its card in the group.</summary>
    public static async Task<ChannelMessage> PostedAsync(this Stage stage, string line = "通报 7人 征地 白鹭镇")
    {
        await stage.WhisperAsync("o01-3", line);
        await stage.PressAsync(stage.LastWith("o01-3", "发出"), "发出", "o01-3");
        return stage.Channel.Messages.Last(message => message.Conversation == Stage.Hall && message.Card is not null);
    }

    /// <summary>The newest message of somebody's private chat that has a button of this title.</summary>
    public static ChannelMessage LastWith(this Stage stage, string person, string title) =>
        stage.Channel.Messages.Last(message => message.Conversation == Stage.Private(person) && message.Buttons.Contains(title));

    /// <summary>The newest text in somebody's private chat.</summary>
    public static string LastTo(this Stage stage, string person) =>
        stage.Channel.Messages.Last(message => message.Conversation == Stage.Private(person)).Text;

    public static async Task<Alert> AlertAsync(this Stage stage, string number = Number) =>
        (await stage.Alerts().ReadAsync(new AlertId(number), CancellationToken.None)).Now!;

    public static Task<IReadOnlyList<string>> BrokenRowsAsync(this Stage stage) => stage.Alerts().BrokenRowsAsync(CancellationToken.None);

    /// <summary>How many rows the alert has.</summary>
    public static async Task<int> RowsAsync(this Stage stage, string number = Number) =>
        (await stage.Alerts().ReadAsync(new AlertId(number), CancellationToken.None)).Rows.Count;

    public static Task<IReadOnlyList<AlertHistory>> OpenAlertsAsync(this Stage stage) => stage.Alerts().ReadOpenAsync(CancellationToken.None);

    /// <summary>Whether these characters lie anywhere in the bytes of the store, whatever was deleted or overwritten since; in UTF-8 or as JSON escapes them.</summary>
    public static async Task<bool> KeepsAsync(this Stage stage, string text)
    {
        await stage.SettleAsync();
        byte[][] forms = [Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text)[1..^1])];
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(stage.Database)!).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = new byte[new FileInfo(file).Length];
            await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
                await stream.ReadExactlyAsync(bytes);
            if (forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0))
                return true;
        }

        return false;
    }

    private static IAlertStore Alerts(this Stage stage) => stage.Services.GetRequiredService<IAlertStore>();
}
