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

    public List<GroupOptions> Groups { get; set; } = [];

    public SwitchOptions Demo { get; set; } = new();

    public SwitchOptions LocalChat { get; set; } = new();

    public ApiOptions Api { get; set; } = new();

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
}
