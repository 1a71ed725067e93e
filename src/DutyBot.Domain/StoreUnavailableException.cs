namespace DutyBot.Domain;

/// <summary>The store is full, locked, unreachable, closed or not usable by this program: nothing was recorded and the same may be asked again.
/// The message is one sentence that may be printed.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
