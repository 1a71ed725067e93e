namespace DutyBot.LocalChat.Storage;

/// <summary>A chat the platform has opened. <paramref name="Told"/>: the bot has been told that it is in it.</summary>
internal sealed record Chat(string Id, bool Told);
