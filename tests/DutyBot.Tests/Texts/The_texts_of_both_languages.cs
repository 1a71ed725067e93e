using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using DutyBot.Domain;

// Not in a namespace of its folder's name, which would hide the class it tests.
namespace DutyBot.Tests;

public sealed partial class The_texts_of_both_languages
{
    private static readonly IReadOnlyDictionary<string, string> English = DutyBot.Texts.Wording(CultureInfo.InvariantCulture);

    private static readonly IReadOnlyDictionary<string, string> Chinese = DutyBot.Texts.Wording(CultureInfo.GetCultureInfo("zh-Hans"));

    [Fact]
    public void have_the_same_keys() => Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Chinese.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void have_the_same_placeholders()
    {
        foreach (var (key, text) in English)
            Assert.True(Placeholders(text).SequenceEqual(Placeholders(Chinese[key])), key);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void are_each_said_by_a_member_and_every_member_has_its_words(Language language)
    {
        Recorder asked = new(language == Language.English ? English : Chinese);
        Texts texts = new(language, asked);
        foreach (var member in typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            foreach (var arguments in Arguments(member.GetParameters()))
                Assert.NotNull(member.Invoke(texts, arguments));
        }

        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), asked.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void are_written_in_their_own_script()
    {
        Assert.All(English, text => Assert.DoesNotMatch(Han(), text.Value));
        Assert.All(
            Chinese.Where(text => Placeholder().Replace(text.Value, "").Any(char.IsLetter)),
            text => Assert.True(Han().IsMatch(text.Value) || text.Key == "", text.Key));
    }

    [Fact]
    public void say_why_something_is_refused_and_what_to_do()
    {
        foreach (var language in Enum.GetValues<Language>())
            Assert.All(Enum.GetValues<Refusal>(), why => Assert.InRange(Texts.In(language).Refused(why, "8000").Length, 10, 160));
    }

    [Fact]
    public void count_as_people_do()
    {
        var (english, chinese) = (Texts.In(Language.English), Texts.In(Language.Chinese));
        Assert.Equal("1 person", english.Person(1));
        Assert.Equal("12 people", english.Person(12));
        Assert.Equal("12人", chinese.Person(12));
        Assert.Equal("Two visits", english.VisitsInWords(2));
        Assert.Equal("14 August", english.Day(new DateOnly(2026, 8, 14)));
        Assert.Equal("8月14日", chinese.Day(new DateOnly(2026, 8, 14)));
        var at = new DateTimeOffset(2026, 8, 14, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal("20 minutes ago", english.Ago(at, at.AddMinutes(20)));
        Assert.Equal("20分钟前", chinese.Ago(at, at.AddMinutes(20)));
    }

    private static IEnumerable<object[]> Arguments(ParameterInfo[] parameters) => parameters is [{ ParameterType.IsEnum: true } choice, ..]
        ? Enum.GetValues(choice.ParameterType).Cast<object>().Select(value => parameters.Select(parameter => parameter == choice ? value : Sample(parameter)).ToArray())
        : [[.. parameters.Select(Sample)]];

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 7,
        var type when type == typeof(DateOnly) => new DateOnly(2026, 8, 14),
        var type when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 8, 14, 15, 0, 0, TimeSpan.Zero),
        _ => "x",
    };

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>Remembers which words were asked for.</summary>
    private sealed class Recorder(IReadOnlyDictionary<string, string> words) : IReadOnlyDictionary<string, string>
    {
        private readonly HashSet<string> asked = [];

        public string this[string key]
        {
            get
            {
                asked.Add(key);
                return words[key];
            }
        }

        public IEnumerable<string> Keys => asked;

        public IEnumerable<string> Values => words.Values;

        public int Count => words.Count;

        public bool ContainsKey(string key) => words.ContainsKey(key);

        public bool TryGetValue(string key, out string value) => words.TryGetValue(key, out value!);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => words.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
