namespace DutyBot.LocalChat;

/// <summary>A group chat of the local work group.</summary>
/// <param name="Id">The conversation id, as the bot sees it in <c>conversation.id</c>.</param>
/// <param name="MemberIds">Account ids of the people in it; the bot is always in it.</param>
public sealed record LocalGroup(string Id, string Name, string NameEn, IReadOnlyList<string> MemberIds);
