using System.Text.Json;

namespace DutyBot.Chat;

/// <summary>Members of a group who are not of the organisation, as the platform's member list tells them (protocol 2, 10).</summary>
internal static class Outsiders
{
    private static readonly string[] Roles = ["guest", "anonymous"];

    /// <param name="tenant">The organisation that the group is of; null where the platform knows none.</param>
    public static bool Is(ChannelAccount member, string? tenant)
    {
        if (Read(member) is not { } listed)
            return false;
        return Roles.Contains(listed.UserRole, StringComparer.OrdinalIgnoreCase)
            || (tenant is { Length: > 0 } && listed.TenantId is { Length: > 0 } own && !string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase));
    }

    private static TeamsChannelAccount? Read(ChannelAccount member)
    {
        try
        {
            return BotPayload.Parse<TeamsChannelAccount>(BotPayload.Write(member));
        }
        catch (JsonException)
        {
            // Another platform may use the same names for something else.
            return null;
        }
    }
}
