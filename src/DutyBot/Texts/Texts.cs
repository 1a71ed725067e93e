using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using DutyBot.Domain;
using Humanizer;

[assembly: NeutralResourcesLanguage("en")]

namespace DutyBot;

/// <summary>Everything the bot says, in one language; the language belongs to the conversation and is always passed in.
/// The class stands above its folder, because a namespace of the same name would hide it from every other.</summary>
internal sealed partial class Texts(Language language, IReadOnlyDictionary<string, string> wording)
{
    private static readonly ResourceManager Resources = new("DutyBot.Texts", typeof(Texts).Assembly);

    private static readonly Texts English = new(Language.English, Wording(CultureInfo.InvariantCulture));

    private static readonly Texts Chinese = new(Language.Chinese, Wording(CultureInfo.GetCultureInfo("zh-Hans")));

    public static Texts In(Language language) => language == Language.English ? English : Chinese;

    public Language Language => language;

    /// <summary>Days, months and number words are written as this culture writes them.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == Language.English ? "en-GB" : "zh-Hans");

    /// <summary>A calendar day without its year: 14 August.</summary>
    public string Day(DateOnly day) => language == Language.English
        ? day.ToString("d MMMM", Culture)
        : day.ToString(Culture.DateTimeFormat.MonthDayPattern, Culture);

    /// <summary>How long ago something was: 20 minutes ago.</summary>
    public string Ago(DateTimeOffset at, DateTimeOffset now) => at.Humanize(now, Culture).Replace(" ", language == Language.English ? " " : "", StringComparison.Ordinal);

    /// <summary>A count with its noun, in English in the right number: 1 person, 12 people.</summary>
    private string Counted(int count, [CallerMemberName] string noun = "") => language == Language.English
        ? wording[noun].ToQuantity(count, null, Culture)
        : Digits(count) + wording[noun];

    /// <summary>A small count as a heading writes it: Two visits.</summary>
    public string VisitsInWords(int count) => InWords(count, nameof(Visit));

    /// <summary>The same where not all of them are visits: Two alerts.</summary>
    public string AlertsInWords(int count) => InWords(count, nameof(PostedAlert));

    private string InWords(int count, string noun) => language == Language.English
        ? $"{count.ToWords(Culture).Transform(Culture, To.SentenceCase)} {wording[noun].ToQuantity(count, ShowQuantityAs.None)}"
        : Counted(count, noun);

    private string Text(string[]? values = null, [CallerMemberName] string key = "") =>
        values is null ? wording[key] : string.Format(CultureInfo.InvariantCulture, wording[key], values);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The words of one language alone: a missing one is a fault to be seen, not to be filled in from another language.</summary>
    internal static FrozenDictionary<string, string> Wording(CultureInfo culture) =>
        (Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException($"There are no texts for {culture.Name}."))
        .Cast<DictionaryEntry>()
        .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
