using System.Text.Json.Nodes;
using DutyBot.LocalChat.Storage;

namespace DutyBot.LocalChat.Browser;

/// <summary>What the page needs to draw itself.</summary>
internal sealed record PageState(BotSeen Bot, string? Notice, string? NoticeEn, string TimeZone, IReadOnlyList<PersonSeen> People, IReadOnlyList<LocalGroup> Groups);

internal sealed record BotSeen(string Id, string Name, string NameEn);

/// <param name="Chat">Conversation id of the person's private chat with the bot.</param>
internal sealed record PersonSeen(string Id, string Name, string NameEn, string Unit, string UnitEn, string Part, string Chat);

/// <summary>A line that a person typed. <paramref name="Mentions"/>: account ids picked from the menu, which decide between equal names.</summary>
internal sealed record Said(string Person, string Chat, string Text, string? ReplyTo, IReadOnlyList<string>? Mentions, string? Locale);

/// <summary>A button that a person pressed; <paramref name="Action"/> is the card's action with its inputs merged into <c>data</c>.</summary>
internal sealed record Pressed(string Person, string Chat, string Message, JsonObject Action, string? Locale);

/// <summary>Up to which message a person has read his private chat.</summary>
internal sealed record Read(string Person, string Chat, string Message);

/// <summary>What the presser is shown. <paramref name="Kind"/>: <c>card</c>, <c>message</c>, <c>error</c>, <c>done</c>, or <c>trouble</c> with a code as text.</summary>
internal sealed record PressShown(string Kind, string? Text = null, ChatMessage? Message = null);

internal sealed record TypingIn(string Chat);

/// <summary>Why the page's request was not taken, as a code.</summary>
internal sealed record Trouble(string Error);
