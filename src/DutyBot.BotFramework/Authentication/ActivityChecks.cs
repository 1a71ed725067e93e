#nullable enable
using System.Text.Json;

namespace DutyBot.BotFramework;

/// <summary>What a good token must say of the activity it came with (protocol 1.4, 9–11, 14 and 15).</summary>
internal sealed class ActivityChecks(BotFrameworkSettings settings, ServiceHosts hosts, AuthenticationConfiguration demands)
{
    internal ServiceHosts Hosts => hosts;

    /// <exception cref="UnauthorizedAccessException">The token does not speak for this activity.</exception>
    internal async Task CheckAsync(VerifiedToken token, Activity activity)
    {
        if (!token.IsEmulator)
        {
            CheckChannel(token, activity);
            CheckServiceUrl(token, activity);
            CheckTenant(activity);
        }

        CheckHost(activity);
        if (demands.ClaimsValidator is { } hook)
            await hook.ValidateClaimsAsync([.. token.Identity.Claims]);
    }

    internal void CheckHost(Activity activity)
    {
        if (!hosts.Allow(activity.ServiceUrl))
            throw new RefusedException(Why.Host, "serviceUrl names a host that is not allowed (DutyBot:AllowedServiceHosts)");
    }

    private void CheckChannel(VerifiedToken token, Activity activity)
    {
        if (string.IsNullOrEmpty(activity.ChannelId))
            throw new RefusedException(Why.Channel, "the activity names no channel");
        if (!token.Endorsements!.Contains(activity.ChannelId))
            throw new RefusedException(Why.Endorsement, "the token's key may not speak for this channel");
        if (!(demands.RequiredEndorsements ?? []).All(token.Endorsements.Contains))
            throw new RefusedException(Why.Endorsement, "the token's key lacks an endorsement that is asked for");
    }

    private static void CheckServiceUrl(VerifiedToken token, Activity activity)
    {
        if (token.Claim(AuthenticationConstants.ServiceUrlClaim) is not { Length: > 0 } claimed)
            throw new RefusedException(Why.ServiceUrl, "the token has no serviceurl");
        if (!string.Equals(claimed, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(Why.ServiceUrl, "the token is for another serviceUrl");
    }

    private void CheckTenant(Activity activity)
    {
        if (settings.AllowedTenants.Count == 0)
            return;

        string[] named = [.. new[] { activity.Conversation?.TenantId, TenantOfChannelData(activity) }.OfType<string>()];
        // Channels without tenants name none; Teams always does.
        if (named.Length == 0 && activity.ChannelId == Channels.Msteams)
            throw new RefusedException(Why.Tenant, "the activity names no tenant");
        if (!named.All(tenant => settings.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)))
            throw new RefusedException(Why.Tenant, "the activity comes from a tenant that is not allowed (DutyBot:AllowedTenants)");
    }

    private static string? TenantOfChannelData(Activity activity)
    {
        try
        {
            // The tenant alone: some other field of an odd shape must not hide it.
            return activity.GetChannelData<TenantOfActivity>()?.Tenant?.Id;
        }
        catch (JsonException) when (activity.ChannelId == Channels.Msteams)
        {
            throw new RefusedException(Why.Tenant, "the activity's channelData cannot be read, so nobody knows its tenant");
        }
        catch (JsonException)
        {
            // Channels without tenants put into it what they like.
            return null;
        }
    }
}

/// <summary>What of <c>channelData</c> says where an activity comes from.</summary>
internal sealed class TenantOfActivity
{
    public TenantInfo? Tenant { get; set; }
}
