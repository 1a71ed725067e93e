#nullable enable
namespace DutyBot.BotFramework;

/// <summary>What people say for yes and no.</summary>
internal static class YesAndNo
{
    private static readonly string[] Yes = ["yes", "y", "yeah", "yep", "ok", "okay", "sure", "true", "是", "是的", "好", "好的", "对", "可以", "行", "嗯"];
    private static readonly string[] No = ["no", "n", "nope", "false", "不", "不是", "否", "不要", "不行", "不用", "不可以"];

    internal static bool? Read(string? text) =>
        text is null ? null
        : Array.Exists(Yes, word => SpokenChoice.Same(word, text)) ? true
        : Array.Exists(No, word => SpokenChoice.Same(word, text)) ? false
        : null;

    internal static List<Choice> Choices(string locale) => ChoiceWords.IsChinese(locale) ? [new Choice("是"), new Choice("否")] : [new Choice("Yes"), new Choice("No")];
}
