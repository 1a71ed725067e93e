using System.Text.RegularExpressions;
using DutyBot.Cards;
using DutyBot.Chat.Typed;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Typed;

/// <summary>Whoever knows nothing but the help can type each of its lines as it stands.</summary>
public sealed partial class An_example_of_the_help
{
    public static TheoryData<string> All() => new(
        from language in Enum.GetValues<Language>()
        from role in Enum.GetValues<Role>()
        from example in Examples(language, role)
        select example);

    [Theory]
    [MemberData(nameof(All))]
    public void is_a_whole_command(string line)
    {
        var read = Reads.Line(line);
        Assert.False(
            read is TypedLine.NotACommand or TypedLine.NotUnderstood or TypedLine.Missing or TypedLine.Ambiguous or TypedLine.TooMany or TypedLine.OutOfRange or TypedLine.CannotBeCalled,
            $"{line}: {read}");
    }

    [Theory]
    [InlineData(Language.Chinese, Role.DutyOfficer, "未签收", "未到场", "当场答复", "转交责任单位办理", "约定下次面谈", "释明法定途径", "来访群众已离开")]
    [InlineData(Language.English, Role.DutyOfficer, "unacknowledged", "awaited", "answered", "assigned", "next_talk", "legal_route", "gone")]
    [InlineData(Language.Chinese, Role.Liaison, "签收 全部", "到场 全部", "未签收", "未到场")]
    [InlineData(Language.English, Role.Liaison, "ack all", "arrived all", "unacknowledged", "awaited")]
    public void names_every_result_and_the_words_for_several_calls(Language language, Role role, params string[] words)
    {
        var help = Help(language, role);
        Assert.All(words, word => Assert.Contains(word, help, StringComparison.Ordinal));
        if (role == Role.DutyOfficer)
            Assert.Equal(5, words[2..].Select(word => Assert.IsType<TypedLine.SetResult>(Reads.Line("结果 03 " + word)).Result).Distinct().Count());
    }

    private static IEnumerable<string> Examples(Language language, Role role) =>
        Bold().Matches(Help(language, role)).Select(found => found.Groups[1].Value).Distinct();

    private static string Help(Language language, Role role)
    {
        var duty = new OnDuty(QinglanDistrict.Whole, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        var person = new Person(QinglanDistrict.Whole.People[0].Id, "", "", new UnitId("O01"), [], role);
        return HelpCard.Of(new Showing(CardTemplates.Load(), duty, language), person, mayBind: true).Card;
    }

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();
}
