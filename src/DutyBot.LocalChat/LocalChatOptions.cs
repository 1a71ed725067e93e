namespace DutyBot.LocalChat;

/// <summary>How the local work group keeps its transcript and presents itself.</summary>
public sealed record LocalChatOptions
{
    /// <summary>Path of the platform's own SQLite file; its folder is made.</summary>
    public string Database { get; set; } = Path.Combine("data", "local-chat.db");

    public string BotId { get; set; } = "28:dutybot";

    public string BotName { get; set; } = "DutyBot";

    public string BotNameEn { get; set; } = "DutyBot";

    /// <summary>The line in the page's head that says what this is; the page has one of its own where none is given.</summary>
    public string? Notice { get; set; }

    public string? NoticeEn { get; set; }

    /// <summary>IANA zone in which the page shows the times of messages.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>Locale of what the platform itself tells the bot; a person's messages carry the page's language.</summary>
    public string Locale { get; set; } = "zh-CN";
}
