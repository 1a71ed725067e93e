namespace DutyBot.Webhooks;

/// <summary>A program of the office's own that is told what happens to alerts.</summary>
/// <param name="Name">As the settings number or name it; messages wait under this name.</param>
/// <param name="Secrets">The keys that each message is signed with: one, or two while they are exchanged.</param>
/// <param name="Events">Types of events; null: all.</param>
internal sealed record Webhook(string Name, Uri Url, IReadOnlyList<byte[]> Secrets, IReadOnlySet<string>? Events)
{
    // Neither the address, which may hold a token, nor a secret belongs into any text.
    public override string ToString() => Name;
}
