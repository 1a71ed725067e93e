namespace DutyBot.Chat.Guided;

/// <summary>What is known of the platforms whose clients the bot talks to.</summary>
internal static class Platforms
{
    /// <summary>
    /// Whether the inputs of a form are drawn there. Where nobody knows they are taken not to be:
    /// questions can be answered anywhere, and a form that is not drawn is a dead end (protocol 6.1, platforms 4).
    /// </summary>
    public static bool DrawForms(string channel) => channel is Channels.Msteams or Channels.Webchat or Channels.Directline or Channels.Emulator or "local";
}
