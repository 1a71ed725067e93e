#nullable enable
namespace DutyBot.BotFramework;

/// <summary>A setting is wrong; the message is one sentence that names it. Outside a host, whoever makes an adapter by hand catches it as what it derives from.</summary>
internal sealed class SettingException(string sentence) : InvalidOperationException(sentence);
