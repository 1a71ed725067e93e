#nullable enable
namespace DutyBot.BotFramework;

/// <summary>Why a request was turned away: one word for counting, one sentence for the log.</summary>
internal sealed record Refusal(int Status, string Reason, string Sentence)
{
    internal void Count() => Telemetry.RefusalCount.Add(1, KeyValuePair.Create<string, object?>(Telemetry.Status, Status), KeyValuePair.Create<string, object?>(Telemetry.Reason, Reason));
}

/// <summary>The words of 401.</summary>
internal static class Why
{
    internal const string Header = "header";
    internal const string Unreadable = "unreadable";
    internal const string Skill = "skill";
    internal const string Issuer = "issuer";
    internal const string Algorithm = "algorithm";
    internal const string Key = "key";
    internal const string Certificate = "certificate";
    internal const string Invalid = "invalid";
    internal const string Audience = "audience";
    internal const string EmulatorApp = "emulator_app";
    internal const string Unsigned = "unsigned";
    internal const string Channel = "channel";
    internal const string Endorsement = "endorsement";
    internal const string ServiceUrl = "service_url";
    internal const string Tenant = "tenant";
    internal const string Host = "host";

    /// <summary>Refused by the host's own <see cref="ClaimsValidator"/>.</summary>
    internal const string Claims = "claims";

    /// <summary>A check broke, so nobody knows.</summary>
    internal const string Unchecked = "unchecked";
}

/// <summary>A caller who is not let in.</summary>
internal sealed class RefusedException(string reason, string sentence) : UnauthorizedAccessException(sentence)
{
    internal string Reason => reason;
}
