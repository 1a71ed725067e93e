#nullable enable
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DutyBot.BotFramework;

/// <summary>The checks of a token that need no activity (protocol 1.4, 1–8 and 12–13). Every refusal is an <see cref="UnauthorizedAccessException"/>.</summary>
internal sealed class TokenChecks(BotFrameworkSettings settings, TokenIssuers issuers, SigningKeys channelKeys, SigningKeys emulatorKeys, TimeProvider time)
{
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenVerdicts _verdicts = new(time);

    internal bool KeysWereRead => channelKeys.WereRead;

    internal DateTimeOffset? KeysFailingSince => channelKeys.FailingSince;

    internal Task WarmUpAsync(CancellationToken cancel) => channelKeys.WarmUpAsync(cancel);

    internal async Task<VerifiedToken> VerifyAsync(string authHeader, CancellationToken cancel)
    {
        var text = Bearer(authHeader);
        if (_verdicts.Find(text) is { } known)
            return known;

        try
        {
            var verified = await VerifyTokenAsync(text, cancel);
            _verdicts.Keep(text, verified);
            return verified;
        }
        catch (Exception odd) when (odd is not UnauthorizedAccessException and not OperationCanceledException)
        {
            // Whatever a stranger's token makes the parser say, it is a refusal and no failure of ours.
            throw new RefusedException(Why.Unreadable, $"the token cannot be read: {odd.GetType().Name}");
        }
    }

    private static string Bearer(string authHeader) => authHeader.Split(' ') is ["Bearer", { Length: > 0 } token]
        ? token
        : throw new RefusedException(Why.Header, "the Authorization header is not 'Bearer' and one token");

    private async Task<VerifiedToken> VerifyTokenAsync(string text, CancellationToken cancel)
    {
        var token = _handler.CanReadToken(text) ? new JsonWebToken(text) : throw new RefusedException(Why.Unreadable, "the token is no JWT");
        if (IsSkill(token))
            throw new RefusedException(Why.Skill, "a skill's token, and this bot is no skill");

        if (issuers.IsChannel(token.Issuer))
            return await VerifyChannelAsync(token, cancel);
        if (issuers.IsEmulator(token.Issuer))
            return await VerifyEmulatorAsync(token, cancel);
        throw new RefusedException(Why.Issuer, "the token's issuer is none of ours");
    }

    private async Task<VerifiedToken> VerifyChannelAsync(JsonWebToken token, CancellationToken cancel)
    {
        var (identity, key) = await VerifySignedAsync(token, channelKeys, cancel);
        if (token.Audiences.ToList() is not [var audience] || audience != settings.AppId)
            throw new RefusedException(Why.Audience, "the token's audience is not this bot");
        return new VerifiedToken(identity, key.Endorsements, token.ValidTo);
    }

    private async Task<VerifiedToken> VerifyEmulatorAsync(JsonWebToken token, CancellationToken cancel)
    {
        var (identity, _) = await VerifySignedAsync(token, emulatorKeys, cancel);
        if (AppId(token) != settings.AppId)
            throw new RefusedException(Why.EmulatorApp, "the emulator's token is for another app");
        return new VerifiedToken(identity, null, token.ValidTo);
    }

    private async Task<(ClaimsIdentity Identity, SigningKey Key)> VerifySignedAsync(JsonWebToken token, SigningKeys keys, CancellationToken cancel)
    {
        if (!Algorithms.Contains(token.Alg))
            throw new RefusedException(Why.Algorithm, "the token is not signed with RS256, RS384 or RS512");
        if (string.IsNullOrEmpty(token.Kid) || await keys.FindAsync(token.Kid, cancel) is not { } key)
            throw new RefusedException(Why.Key, "the token's key is unknown");
        if (!key.IsValidAt(time.GetUtcNow()))
            throw new RefusedException(Why.Certificate, "the certificate of the token's key is out of date");

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = token.Issuer,
            ValidateAudience = false,
            RequireSignedTokens = true,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = IsAlive,
        });
        return result.IsValid
            ? (result.ClaimsIdentity, key)
            : throw new RefusedException(Why.Invalid, $"the token does not hold: {result.Exception?.GetType().Name}");
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now <= end + Skew && (notBefore is not { } start || now >= start - Skew);
    }

    private static bool IsSkill(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(AuthenticationConstants.VersionClaim, out _)
        && token.Audiences.FirstOrDefault() is { } audience
        && audience != Cloud.Public.TokenIssuer
        && AppId(token) is { } app
        && app != audience;

    private static string? AppId(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>(AuthenticationConstants.VersionClaim, out var version))
            return null;

        var claim = version switch
        {
            "" or "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => null,
        };
        return claim is not null && token.TryGetPayloadValue<string>(claim, out var app) ? app : null;
    }
}
