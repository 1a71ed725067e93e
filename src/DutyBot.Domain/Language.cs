using System.Text.Json.Serialization;

namespace DutyBot.Domain;

/// <summary>A language in which the bot speaks; it belongs to the conversation, not to the presser.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
public enum Language
{
    [JsonStringEnumMemberName("zh-Hans")] Chinese,
    [JsonStringEnumMemberName("en")] English,
}
