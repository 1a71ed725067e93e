namespace DutyBot.LocalChat.Wire;

/// <summary>One call on the wire, without its contents. <paramref name="Way"/>: <c>to-bot</c> or <c>from-bot</c>; <paramref name="Took"/> in milliseconds; no status where no answer came.</summary>
internal sealed record WireCall(long No, DateTimeOffset At, string Way, string What, string? Chat, string? Message, int? Status, long Took, string? Trouble);
