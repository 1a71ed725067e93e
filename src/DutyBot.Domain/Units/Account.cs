namespace DutyBot.Domain.Units;

/// <summary>Somebody as the platform vouches for him, whether or not the directory knows him.</summary>
/// <param name="Id">The account id on the channel.</param>
/// <param name="Name">As the platform shows it; it stands on the office's own cards and in the directory, never in a log (product 3).</param>
public sealed record Account(string Id, string? AadObjectId, string Name);
