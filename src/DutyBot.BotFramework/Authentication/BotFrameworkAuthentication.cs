using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace DutyBot.BotFramework;

/// <summary>Who may call the bot, and how the bot signs its own calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The request is refused; the message is the reason, for the log alone.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public virtual string GetOriginatingAudience() => throw new NotSupportedException();

    internal virtual TimeProvider Time => TimeProvider.System;

    /// <summary>Refuses what needs no look at the body.</summary>
    /// <exception cref="UnauthorizedAccessException">The connection is refused.</exception>
    internal virtual Task AdmitAsync(HttpContext http, string authHeader, CancellationToken cancel) => Task.CompletedTask;
}

public class AuthenticateRequestResult
{
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">Address that calls go to; its host must be allowed.</param>
    /// <param name="audience">Scope of the token; null takes the cloud's own.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}

/// <summary>Further demands on callers.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The caller is not welcome.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

public static class AuthenticationConstants
{
    public const string AudienceClaim = "aud";
    public const string AppIdClaim = "appid";
    public const string AuthorizedParty = "azp";
    public const string IssuerClaim = "iss";
    public const string ServiceUrlClaim = "serviceurl";
    public const string TenantIdClaim = "tid";
    public const string VersionClaim = "ver";
    public const string AnonymousAuthType = "anonymous";
}
