namespace DutyBot.BotFramework;

/// <summary>How many buttons a channel shows; 0 where it shows none, or nobody knows.</summary>
internal static class ChannelButtons
{
    /// <summary>Under a message, gone once one is pressed.</summary>
    internal static int MostSuggested(string channelId) => channelId switch
    {
        Channels.Directline or Channels.Emulator or Channels.Webchat or "telegram" => 100,
        "kik" => 20,
        "line" => 13,
        "facebook" or "skype" => 10,
        _ => 0,
    };

    /// <summary>On a card.</summary>
    internal static int MostOnCard(string channelId) => channelId switch
    {
        Channels.Directline or Channels.Emulator or Channels.Webchat or "slack" => 100,
        "line" => 99,
        Channels.Msteams or "facebook" or "skype" => 3,
        _ => 0,
    };
}
