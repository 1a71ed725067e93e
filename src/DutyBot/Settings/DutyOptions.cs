namespace DutyBot.Settings;

/// <summary>Everything under <c>DutyBot</c> in the settings (product 2). Spans are hh:mm:ss, days before a dot.</summary>
internal sealed class DutyOptions
{
    public string Storage { get; set; } = "Sqlite";

    public string District { get; set; } = "default";

    public string TimeZone { get; set; } = "Asia/Shanghai";

    public string Language { get; set; } = "zh-Hans";

    public DeadlineOptions Deadlines { get; set; } = new();

    public List<LadderOptions> Ladder { get; set; } = [];

    public List<PolicyOptions> Policies { get; set; } = [];

    public List<GroupOptions> Groups { get; set; } = [];

    public SwitchOptions Demo { get; set; } = new();

    public SwitchOptions LocalChat { get; set; } = new();

    public ApiOptions Api { get; set; } = new();

    /// <summary>Addresses or networks of proxies that end TLS before the bot.</summary>
    public List<string> Proxies { get; set; } = [];

    public List<WebhookOptions> Webhooks { get; set; } = [];

    /// <summary>Times with commas between them.</summary>
    public string? SummaryAt { get; set; }

    public RetentionOptions Retention { get; set; } = new();

    public List<string> AttachmentHosts { get; set; } = [];

    // The wire reads these four itself; they stand here so that a misspelled setting is told from a known one.
    public List<string> AllowedServiceHosts { get; set; } = [];

    public List<string> AllowedTenants { get; set; } = [];

    public CertificateOptions? Certificate { get; set; }

    public bool AcceptEmulatorTokens { get; set; }
}

internal sealed class DeadlineOptions
{
    public TimeSpan Acknowledge { get; set; } = TimeSpan.FromMinutes(10);

    public TimeSpan Arrive { get; set; } = TimeSpan.FromMinutes(30);

    public TimeSpan TransferAcknowledge { get; set; } = TimeSpan.FromDays(1);
}

/// <summary>One rung; given rungs replace the whole default ladder.</summary>
internal sealed class LadderOptions
{
    /// <summary>A span; text, because a binder drops an entry of a list that it cannot read.</summary>
    public string After { get; set; } = "";

    public string Unless { get; set; } = "Arrived";

    /// <summary>Names with commas between them.</summary>
    public string Tell { get; set; } = "";
}

/// <summary>Limits and ladder for some units and times; null is not given. All text, for the faults to name their setting.</summary>
internal sealed class PolicyOptions
{
    public string? UnitKind { get; set; }

    public string? FromPeople { get; set; }

    /// <summary>Some of workday, free, night, with commas between them.</summary>
    public string? Calendar { get; set; }

    public string? Acknowledge { get; set; }

    public string? Arrive { get; set; }

    public List<LadderOptions> Ladder { get; set; } = [];
}

internal sealed class RetentionOptions
{
    public string? Events { get; set; }

    public string? Payloads { get; set; }
}

internal sealed class GroupOptions
{
    public string Conversation { get; set; } = "";

    public string Purpose { get; set; } = "";
}

/// <summary>Null: on in Development, off elsewhere.</summary>
internal sealed class SwitchOptions
{
    public bool? Enabled { get; set; }
}

internal sealed class CertificateOptions
{
    public string? Path { get; set; }

    public string? Password { get; set; }
}

internal sealed class ApiOptions
{
    /// <summary>Name of the calling program → its key.</summary>
    public Dictionary<string, string> Keys { get; set; } = [];

    /// <summary>Per address; what fails more often is answered 429.</summary>
    public int FailedChecksPerMinute { get; set; } = 600;
}

/// <summary>A program that is told what happens. All text, for the faults to name their setting.</summary>
internal sealed class WebhookOptions
{
    public string? Url { get; set; }

    /// <summary><c>whsec_</c> and base64; a second one after a comma while they are exchanged.</summary>
    public string? Secret { get; set; }

    /// <summary>Types of events with commas between them; null: all.</summary>
    public string? Events { get; set; }
}
