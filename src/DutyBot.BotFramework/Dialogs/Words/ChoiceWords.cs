#nullable enable
namespace DutyBot.BotFramework;

/// <summary>What stands between choices in a sentence.</summary>
internal static class ChoiceWords
{
    internal static bool IsChinese(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    internal static ChoiceFactoryOptions Of(string locale) => IsChinese(locale)
        ? new ChoiceFactoryOptions("、", "或", "或", true)
        : new ChoiceFactoryOptions(", ", " or ", ", or ", true);

    /// <summary>Whatever was left open is as in English.</summary>
    internal static ChoiceFactoryOptions Filled(ChoiceFactoryOptions? given)
    {
        var usual = Of("en");
        return new ChoiceFactoryOptions(
            given?.InlineSeparator ?? usual.InlineSeparator, given?.InlineOr ?? usual.InlineOr, given?.InlineOrMore ?? usual.InlineOrMore, given?.IncludeNumbers ?? usual.IncludeNumbers);
    }
}
